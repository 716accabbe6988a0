package dev.synthetic.spark.source;

import static dev.synthetic.spark.source.CheckpointFiles.anchor;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the runs of a replay become tasks. */
final class ReplayBatchTest {
  private static final Anchor FIRST = anchor(0, 0, "5");
  private static final Anchor SECOND = anchor(30, 6, "100");
  private static final List<TimedRows> RUNS =
      List.of(
          new TimedRows(new RowRange(10, 30), FIRST), new TimedRows(new RowRange(40, 60), SECOND));

  @Test
  void sharesAreOfAllRowsTogether() {
    assertThat(batch(RUNS, 2).planInputPartitions())
        .containsExactly(new RowPartition(10, 30, FIRST), new RowPartition(40, 60, SECOND));
    assertThat(batch(RUNS, 4).planInputPartitions())
        .containsExactly(
            new RowPartition(10, 20, FIRST),
            new RowPartition(20, 30, FIRST),
            new RowPartition(40, 50, SECOND),
            new RowPartition(50, 60, SECOND));
  }

  @Test
  void endOfARunSplitsAShare() {
    assertThat(batch(RUNS, 1).planInputPartitions())
        .containsExactly(new RowPartition(10, 30, FIRST), new RowPartition(40, 60, SECOND));
    assertThat(batch(RUNS, 3).planInputPartitions())
        .containsExactly(
            new RowPartition(10, 23, FIRST),
            new RowPartition(23, 30, FIRST),
            new RowPartition(40, 46, SECOND),
            new RowPartition(46, 60, SECOND));
  }

  @Test
  void noRowsAreNoTasks() {
    assertThat(batch(List.of(), 3).planInputPartitions()).isEmpty();
  }

  @Test
  void batchesOfTheSameRunsAreEqual() {
    assertThat(batch(RUNS, 2)).isEqualTo(batch(List.copyOf(RUNS), 2));
    assertThat(batch(RUNS, 2)).hasSameHashCodeAs(batch(List.copyOf(RUNS), 2));
    assertThat(batch(RUNS, 2)).isNotEqualTo(batch(RUNS, 3));
    assertThat(batch(RUNS, 2)).isNotEqualTo(batch(RUNS.subList(0, 1), 2));
  }

  private static ReplayBatch batch(List<TimedRows> runs, int partitions) {
    BlockReaderFactory readers =
        new BlockReaderFactory(SpecLoader.load(Map.of("spec", Specs.TEXT)), List.of("n"), true);
    return new ReplayBatch(readers, runs, Partitions.exactly(partitions));
  }
}
