package dev.synthetic.spec;

import java.time.ZoneId;

/** Reads the keys that say how rows are read. */
final class ReadSpecReader {
  private static final int MOST_PARTITIONS = 1_000_000;

  private final Keys keys;
  private final ZoneId zone;

  ReadSpecReader(Keys keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  ReadSpec read() {
    ReadSpec read =
        new ReadSpec(
            keys.read("numPartitions", ReadSpecReader::partitions),
            keys.read("minRowsPerPartition", ReadSpecReader::fewestRows),
            keys.read("startingRow", node -> SpecBuilder.atLeast(0, node)),
            keys.read("endingRow", node -> SpecBuilder.atLeast(0, node)),
            keys.read("startingTimestamp", node -> Times.instantMicros(node, zone)),
            keys.read("endingTimestamp", node -> Times.instantMicros(node, zone)),
            keys.readOr(
                "reader",
                ReadSpec.Reader.COLUMNAR,
                node -> Constants.read(ReadSpec.Reader.values(), node)),
            keys.readOr(
                "onSpecChange",
                ReadSpec.OnSpecChange.FAIL,
                node -> Constants.read(ReadSpec.OnSpecChange.values(), node)),
            new StreamSpecReader(keys).read());
    refuseContradictions(read);
    return read;
  }

  private void refuseContradictions(ReadSpec read) {
    contradict("startingRow", "startingTimestamp");
    contradict("endingRow", "endingTimestamp");
    Long startingRow = read.startingRow();
    Long endingRow = read.endingRow();
    if (startingRow != null && endingRow != null && endingRow < startingRow) {
      keys.problem(
          "endingRow",
          "must be at least startingRow, which is "
              + startingRow
              + ", but was '"
              + endingRow
              + "'");
    }
    Long startingMicros = read.startingMicros();
    Long endingMicros = read.endingMicros();
    if (startingMicros != null && endingMicros != null && endingMicros < startingMicros) {
      keys.problem(
          "endingTimestamp",
          "must not be before startingTimestamp, which is "
              + Times.shown(startingMicros)
              + ", but was '"
              + Times.shown(endingMicros)
              + "'");
    }
  }

  private void contradict(String one, String other) {
    if (keys.has(one) && keys.has(other)) {
      keys.problem(other, "contradicts '" + one + "'; give one of them");
    }
  }

  private static int partitions(SpecNode node) {
    long count = Numbers.parseLong(node);
    if (count < 1 || count > MOST_PARTITIONS) {
      throw new ValueException("must be 1 to 1000000, but was " + node.description());
    }
    return (int) count;
  }

  private static int fewestRows(SpecNode node) {
    long count = Numbers.parseLong(node);
    if (count < 1 || count > Integer.MAX_VALUE) {
      throw new ValueException("must be 1 to 2147483647, but was " + node.description());
    }
    return (int) count;
  }
}
