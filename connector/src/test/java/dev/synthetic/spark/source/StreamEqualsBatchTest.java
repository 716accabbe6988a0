package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.connector.read.Batch;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a stream of a random spec has shown, in random slices and through random restarts, is what
 * batch reads of the same rows show.
 */
final class StreamEqualsBatchTest {
  private static final int SEEDS = 60;
  private static final int ROWS = 400;
  private static final int MOST_CUTS = 4;
  private static final Configuration HADOOP = new Configuration(); // takes its time to read
  private static final Map<String, String> OTHER_PACE = Map.of("rowsPerSecond", "1000000");

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void atOnePace_allCellsAreThoseOfABatch(long seed) {
    RandomSpec spec = new RandomSpec(seed);
    RandomStream stream = new RandomStream(spec, RandomStream.Changes.SLICES).live(ROWS);
    RowRange rows =
        new RowRange(
            stream.cells().rows().firstKey(),
            stream.offsets().get(stream.offsets().size() - 1).endRow());

    CellTable batch = batch(spec, stream.pace(), List.of(rows));

    assertThat(batch.rows()).hasSize((int) rows.size());
    assertThat(stream.cells().differences(batch, spec.names())).as("%s", spec).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void throughOtherPacesPausesAndSkips_onlyEventTimesDepartFromTheBatch(
      long seed, @TempDir Path directory) throws IOException {
    RandomSpec spec = new RandomSpec(seed);
    RandomStream stream = new RandomStream(spec, RandomStream.Changes.SLICES_AND_PACE).live(ROWS);
    List<TimedRows> runs = committed(spec, stream, new CheckpointFiles(directory));
    SyntheticScan scan = spec.scan(reading(spec, spec.pace()));

    CellTable batch = batch(spec, OTHER_PACE, runs.stream().map(TimedRows::rows).toList());
    CellTable replay = read(scan, new ReplayBatch(scan.readerFactory(), runs, scan.partitions()));

    List<String> untimed =
        spec.names().stream()
            .filter(name -> !scan.plan().dependsOnTimeline(List.of(name)))
            .toList();
    assertThat(untimed).hasSizeBetween(4, spec.names().size() - 4);
    assertThat(stream.cells().differences(batch, untimed)).as("%s", spec).isEmpty();
    assertThat(stream.cells().differences(replay, spec.names())).as("%s", spec).isEmpty();
    assertThat(dueInstants(replay)).as("%s", spec).isSorted();
  }

  private static List<Instant> dueInstants(CellTable cells) {
    return cells.rows().values().stream()
        .map(row -> Instant.parse(Objects.requireNonNull(row.get(RandomSpec.DUE))))
        .toList();
  }

  /** What the stream's checkpoint tells. */
  private static List<TimedRows> committed(
      RandomSpec spec, RandomStream stream, CheckpointFiles files) throws IOException {
    for (int batch = 0; batch < stream.offsets().size(); batch++) {
      files.committed(batch, stream.offsets().get(batch).json());
    }
    CheckpointFolder folder = new CheckpointFolder("", files.uri(), HADOOP);
    return new CheckpointLog(folder, spec.scan(Map.of()).log(fingerprint -> "")).committed(null);
  }

  /** Batch reads of some rows, cut at random. */
  private static CellTable batch(RandomSpec spec, Map<String, String> pace, List<RowRange> ranges) {
    CellTable cells = new CellTable();
    for (RowRange range : ranges) {
      for (RowRange part : cut(spec, range)) {
        Map<String, String> options = reading(spec, pace);
        options.put("startingRow", Long.toString(part.first()));
        options.put("endingRow", Long.toString(part.end()));
        SyntheticScan scan = spec.scan(options);
        cells.addAll(read(scan, scan.toBatch()));
      }
    }
    return cells;
  }

  private static List<RowRange> cut(RandomSpec spec, RowRange range) {
    long[] ends =
        spec.random()
            .longs(spec.random().nextInt(MOST_CUTS), range.first(), range.end() + 1)
            .sorted()
            .toArray();
    List<RowRange> parts = new ArrayList<>();
    long first = range.first();
    for (long end : ends) {
      parts.add(new RowRange(first, end));
      first = end;
    }
    parts.add(new RowRange(first, range.end()));
    return parts;
  }

  private static Map<String, String> reading(RandomSpec spec, Map<String, String> pace) {
    Map<String, String> options = new LinkedHashMap<>(pace);
    options.put("numPartitions", Integer.toString(1 + spec.random().nextInt(6)));
    options.put("reader", spec.one(List.of("columnar", "row")));
    return options;
  }

  private static CellTable read(SyntheticScan scan, Batch batch) {
    return new CellTable()
        .read(
            batch.createReaderFactory(),
            Arrays.asList(batch.planInputPartitions()),
            scan.readSchema());
  }
}
