package dev.synthetic.spark.source;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomSumMetric;

/**
 * What the user interface shows of a scan. Spark makes each metric by reflection from its class's
 * name, in a history server, too.
 */
public final class ReadMetrics {
  static final String ROWS = "rows";
  static final String TESTED_ROWS = "testedRows";
  static final String BLOCKS = "blocks";
  static final String GENERATED_COLUMNS = "generatedColumns";
  static final String SKIPPED_COLUMNS = "skippedColumns";
  static final String BYTES = "generatedBytes";
  static final String NANOS = "generationTime";

  private static final double BYTES_PER_MEBIBYTE = 1 << 20;
  private static final double NANOS_PER_SECOND = 1e9;

  private ReadMetrics() {}

  /** All of them. */
  static CustomMetric[] all() {
    return new CustomMetric[] {
      new RowCount(),
      new TestedRowCount(),
      new BlockCount(),
      new GeneratedColumnCount(),
      new SkippedColumnCount(),
      new ByteCount(),
      new GenerationTime()
    };
  }

  /** Rows handed over to Spark. */
  public static final class RowCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public RowCount() {}

    @Override
    public String name() {
      return ROWS;
    }

    @Override
    public String description() {
      return "rows";
    }
  }

  /** Rows of which cells were tested by a pushed filter. */
  public static final class TestedRowCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public TestedRowCount() {}

    @Override
    public String name() {
      return TESTED_ROWS;
    }

    @Override
    public String description() {
      return "rows tested by pushed filters";
    }
  }

  /** Blocks handed over to Spark. */
  public static final class BlockCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public BlockCount() {}

    @Override
    public String name() {
      return BLOCKS;
    }

    @Override
    public String description() {
      return "blocks";
    }
  }

  /** Columns that were generated, each counted once a block. */
  public static final class GeneratedColumnCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public GeneratedColumnCount() {}

    @Override
    public String name() {
      return GENERATED_COLUMNS;
    }

    @Override
    public String description() {
      return "columns generated, per block";
    }
  }

  /** Columns that were handed over and never touched, each counted once a block. */
  public static final class SkippedColumnCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public SkippedColumnCount() {}

    @Override
    public String name() {
      return SKIPPED_COLUMNS;
    }

    @Override
    public String description() {
      return "columns skipped, per block";
    }
  }

  /** Bytes of the values generated. */
  public static final class ByteCount extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public ByteCount() {}

    @Override
    public String name() {
      return BYTES;
    }

    @Override
    public String description() {
      return "generated values, total";
    }

    @Override
    public String aggregateTaskMetrics(long[] taskMetrics) {
      double mebibytes = Arrays.stream(taskMetrics).sum() / BYTES_PER_MEBIBYTE;
      return String.format(Locale.ROOT, "%.1f MiB", mebibytes);
    }
  }

  /** The time spent in kernels, of all tasks together. */
  public static final class GenerationTime extends CustomSumMetric {
    /** A metric; Spark makes one by reflection. */
    public GenerationTime() {}

    @Override
    public String name() {
      return NANOS;
    }

    @Override
    public String description() {
      return "generation time, total";
    }

    @Override
    public String aggregateTaskMetrics(long[] taskMetrics) {
      double seconds = Arrays.stream(taskMetrics).sum() / NANOS_PER_SECOND;
      return String.format(Locale.ROOT, "%.3f s", seconds);
    }
  }
}
