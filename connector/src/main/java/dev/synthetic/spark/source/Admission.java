package dev.synthetic.spark.source;

import dev.synthetic.spec.StreamSpec;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.streaming.CompositeReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxBytes;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.ReadMinRows;

/**
 * How many rows a batch may take, and how many it waits for.
 *
 * @param mostRows the most rows, at least 1
 * @param fewestRows the rows that it waits for
 * @param longestWaitMicros how long a row may wait for others, from the instant it is due
 */
record Admission(long mostRows, long fewestRows, long longestWaitMicros) {
  private static final Admission UNLIMITED = new Admission(Long.MAX_VALUE, 0, Long.MAX_VALUE);
  private static final long MICROS_PER_MILLI = 1000;

  /** The limits that a spec sets, as Spark's. */
  static ReadLimit limit(StreamSpec stream) {
    List<ReadLimit> limits = new ArrayList<>();
    if (stream.maxRowsPerTrigger() != null) {
      limits.add(ReadLimit.maxRows(stream.maxRowsPerTrigger()));
    }
    if (stream.maxBytesPerTrigger() != null) {
      limits.add(ReadLimit.maxBytes(stream.maxBytesPerTrigger()));
    }
    if (stream.minRowsPerTrigger() != null) {
      limits.add(ReadLimit.minRows(stream.minRowsPerTrigger(), stream.maxTriggerDelayMillis()));
    }
    if (limits.isEmpty()) {
      return ReadLimit.allAvailable();
    }
    return limits.size() == 1
        ? limits.get(0)
        : ReadLimit.compositeLimit(limits.toArray(ReadLimit[]::new));
  }

  /**
   * What Spark's limits admit, the strictest of each kind; kinds that are not ours limit nothing.
   *
   * @param bytesPerRow the average size of a row, at least 1
   */
  static Admission of(ReadLimit limit, int bytesPerRow) {
    if (limit instanceof ReadMaxRows rows) {
      return new Admission(Math.max(1, rows.maxRows()), 0, Long.MAX_VALUE);
    }
    if (limit instanceof ReadMaxBytes bytes) {
      return new Admission(Math.max(1, bytes.maxBytes() / bytesPerRow), 0, Long.MAX_VALUE);
    }
    if (limit instanceof ReadMinRows rows) {
      long wait = rows.maxTriggerDelayMs();
      boolean endless = wait > Long.MAX_VALUE / MICROS_PER_MILLI;
      return new Admission(
          Long.MAX_VALUE, rows.minRows(), endless ? Long.MAX_VALUE : wait * MICROS_PER_MILLI);
    }
    Admission all = UNLIMITED;
    if (limit instanceof CompositeReadLimit composite) {
      for (ReadLimit part : composite.getReadLimits()) {
        all = all.and(of(part, bytesPerRow));
      }
    }
    return all;
  }

  private Admission and(Admission other) {
    return new Admission(
        Math.min(mostRows, other.mostRows),
        Math.max(fewestRows, other.fewestRows),
        Math.min(longestWaitMicros, other.longestWaitMicros));
  }

  /**
   * Whether rows are enough for a batch, or have waited enough for others.
   *
   * @param rows how many are due
   * @param waitedMicros since when the first of them is due
   */
  boolean isEnough(long rows, long waitedMicros) {
    return rows >= fewestRows || waitedMicros >= longestWaitMicros;
  }
}
