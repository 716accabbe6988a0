package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.GenerationMeter;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Counts the work of one task. */
final class ReadMeter implements GenerationMeter {
  private long rows;
  private long testedRows;
  private long blocks;
  private long generatedColumns;
  private long skippedColumns;
  private long bytes;
  private long nanos;
  private int depth;
  private long began;

  @Override
  public void begin() {
    if (depth++ == 0) {
      began = System.nanoTime();
    }
  }

  @Override
  public void end(long written) {
    bytes += written;
    if (--depth == 0) {
      nanos += System.nanoTime() - began;
    }
  }

  /** Cells of some rows are tested. */
  void tested(int count) {
    testedRows += count;
  }

  /**
   * A block will not be read any more.
   *
   * @param generated how many of its columns have been generated
   */
  void done(ColumnarBatch block, int generated) {
    rows += block.numRows();
    blocks++;
    generatedColumns += generated;
    skippedColumns += block.numCols() - generated;
  }

  /** The counts, the block under way among them, of which so many columns are generated. */
  CustomTaskMetric[] values(ColumnarBatch block, int generated) {
    ReadMeter whole = new ReadMeter();
    whole.rows = rows;
    whole.testedRows = testedRows;
    whole.blocks = blocks;
    whole.generatedColumns = generatedColumns;
    whole.skippedColumns = skippedColumns;
    whole.bytes = bytes;
    whole.nanos = nanos;
    whole.done(block, generated);
    return whole.values();
  }

  /** The counts, by the names of {@link ReadMetrics}. */
  CustomTaskMetric[] values() {
    return new CustomTaskMetric[] {
      new Value(ReadMetrics.ROWS, rows),
      new Value(ReadMetrics.TESTED_ROWS, testedRows),
      new Value(ReadMetrics.BLOCKS, blocks),
      new Value(ReadMetrics.GENERATED_COLUMNS, generatedColumns),
      new Value(ReadMetrics.SKIPPED_COLUMNS, skippedColumns),
      new Value(ReadMetrics.BYTES, bytes),
      new Value(ReadMetrics.NANOS, nanos)
    };
  }

  /** A count of one task. */
  private record Value(String name, long value) implements CustomTaskMetric {}
}
