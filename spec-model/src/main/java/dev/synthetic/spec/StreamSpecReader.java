package dev.synthetic.spec;

/** Reads the keys that cut a stream into micro-batches, and those that end it. */
final class StreamSpecReader {
  private static final long DEFAULT_DELAY_MILLIS = 15 * 60 * 1000; // as Spark's Kafka source has it
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  private static final long LONGEST_DELAY_MICROS = 365 * MICROS_PER_DAY;
  private static final long MICROS_PER_MILLI = 1000;

  private final Keys keys;

  StreamSpecReader(Keys keys) {
    this.keys = keys;
  }

  StreamSpec read() {
    StreamSpec stream =
        new StreamSpec(
            keys.read("maxRowsPerTrigger", node -> SpecBuilder.atLeast(1, node)),
            keys.read("maxBytesPerTrigger", node -> SpecBuilder.atLeast(1, node)),
            keys.read("minRowsPerTrigger", node -> SpecBuilder.atLeast(1, node)),
            keys.readOr("maxTriggerDelay", DEFAULT_DELAY_MILLIS, StreamSpecReader::millis),
            keys.read("rowsPerRun", node -> SpecBuilder.atLeast(1, node)),
            keys.read("maxRows", node -> SpecBuilder.atLeast(1, node)),
            keys.readOr(
                "backlog",
                StreamSpec.Backlog.CATCH_UP,
                node -> Constants.read(StreamSpec.Backlog.values(), node)));
    refuseContradictions(stream);
    return stream;
  }

  private void refuseContradictions(StreamSpec stream) {
    if (keys.has("maxTriggerDelay") && !keys.has("minRowsPerTrigger")) {
      keys.problem(
          "maxTriggerDelay",
          "needs minRowsPerTrigger, the rows that a batch waits for, which is missing; give it, or"
              + " take maxTriggerDelay out");
    }
    Long fewest = stream.minRowsPerTrigger();
    Long most = stream.maxRowsPerTrigger();
    if (fewest != null && most != null && fewest > most) {
      keys.problem(
          "minRowsPerTrigger",
          "must be at most maxRowsPerTrigger, which is " + most + ", but was '" + fewest + "'");
    }
  }

  /** A duration; a day is 24 hours. */
  private static long millis(SpecNode node) {
    Long micros = Intervals.parse(node).fixedMicros();
    if (micros == null || !isDelay(micros)) {
      throw notADuration(node);
    }
    return micros / MICROS_PER_MILLI;
  }

  private static boolean isDelay(long micros) {
    boolean inRange = micros > 0 && micros <= LONGEST_DELAY_MICROS;
    return inRange && micros % MICROS_PER_MILLI == 0;
  }

  private static ValueException notADuration(SpecNode node) {
    return new ValueException(
        "must be 1 millisecond to 365 days, in whole milliseconds, such as 30 seconds or 5 minutes,"
            + " but was "
            + node.description());
  }
}
