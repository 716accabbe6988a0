package dev.synthetic.spark.source;

import static dev.synthetic.spark.source.CheckpointFiles.anchor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
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
        .containsExactly(task(10, 30, FIRST, 0), task(40, 60, SECOND, 1));
    assertThat(batch(RUNS, 4).planInputPartitions())
        .containsExactly(
            task(10, 20, FIRST, 0),
            task(20, 30, FIRST, 1),
            task(40, 50, SECOND, 2),
            task(50, 60, SECOND, 3));
  }

  @Test
  void endOfARunSplitsAShare() {
    assertThat(batch(RUNS, 1).planInputPartitions())
        .containsExactly(task(10, 30, FIRST, 0), task(40, 60, SECOND, 1));
    assertThat(batch(RUNS, 3).planInputPartitions())
        .containsExactly(
            task(10, 23, FIRST, 0),
            task(23, 30, FIRST, 1),
            task(40, 46, SECOND, 2),
            task(46, 60, SECOND, 3));
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

  private static RowPartition task(long first, long end, Anchor anchor, int number) {
    return new RowPartition(new RowRange(first, end), anchor, number);
  }

  private static ReplayBatch batch(List<TimedRows> runs, int partitions) {
    BlockReaderFactory readers =
        new BlockReaderFactory(SpecLoader.load(Map.of("spec", Specs.TEXT)), List.of("n"), true);
    return new ReplayBatch(readers, runs, Partitions.exactly(partitions));
  }
}
