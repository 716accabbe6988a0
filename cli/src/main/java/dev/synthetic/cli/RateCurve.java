package dev.synthetic.cli;

import dev.synthetic.spark.timeline.Timeline;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How many rows fall due in each of some bins of equal length, one after the other. */
final class RateCurve {
  private static final long MINUTE_MICROS = Duration.ofMinutes(1).toNanos() / 1000;
  private static final long HOUR_MICROS = 60 * MINUTE_MICROS;
  private static final long DAY_MICROS = 24 * HOUR_MICROS;
  private static final double MICROS_PER_SECOND = 1e6;

  private final long fromMicros;
  private final long toMicros;
  private final long[] rows;

  private RateCurve(long fromMicros, long toMicros, long[] rows) {
    this.fromMicros = fromMicros;
    this.toMicros = toMicros;
    this.rows = rows;
  }

  /**
   * The curve of a timeline.
   *
   * @param fromMicros begin of the first bin (inclusive)
   * @param toMicros end of the last bin (exclusive), after its begin
   * @param mostBins the most bins, positive; there are fewer where that gives a bin a round length,
   *     so that what happens on the hour is between two bins
   */
  static RateCurve of(Timeline timeline, long fromMicros, long toMicros, int mostBins) {
    long[] rows = new long[bins(toMicros - fromMicros, mostBins)];
    RateCurve curve = new RateCurve(fromMicros, toMicros, rows);
    long due = timeline.rowsDue(fromMicros - 1);
    for (int i = 0; i < rows.length; i++) {
      long dueAtEnd = timeline.rowsDue(curve.edgeMicros(i + 1) - 1);
      rows[i] = dueAtEnd - due;
      due = dueAtEnd;
    }
    return curve;
  }

  private static int bins(long spanMicros, int most) {
    for (int bins = most; bins > most / 2; bins--) {
      if (spanMicros % bins == 0 && isAligned(spanMicros / bins)) {
        return bins;
      }
    }
    return (int) Math.min(spanMicros, most);
  }

  private static boolean isAligned(long micros) {
    return micros > 0
        && (MINUTE_MICROS % micros == 0
            || (micros % MINUTE_MICROS == 0 && HOUR_MICROS % micros == 0)
            || (micros % HOUR_MICROS == 0 && DAY_MICROS % micros == 0)
            || micros % DAY_MICROS == 0);
  }

  /** How many bins there are. */
  int bins() {
    return rows.length;
  }

  /** The instant between the bin of a number and the one before it. */
  long edgeMicros(int bin) {
    long span = toMicros - fromMicros;
    return fromMicros + span / rows.length * bin + span % rows.length * bin / rows.length;
  }

  /** The begin of the first bin. */
  long fromMicros() {
    return fromMicros;
  }

  /** The end of the last bin. */
  long toMicros() {
    return toMicros;
  }

  /** The pace within a bin. */
  double rowsPerSecond(int bin) {
    return rows[bin] * MICROS_PER_SECOND / (edgeMicros(bin + 1) - edgeMicros(bin));
  }

  /** All rows. */
  long totalRows() {
    return LongStream.of(rows).sum();
  }

  /** The pace of all rows over the whole time. */
  double meanRowsPerSecond() {
    return totalRows() * MICROS_PER_SECOND / (toMicros - fromMicros);
  }

  /** The first of the bins with the highest pace. */
  int highestBin() {
    return IntStream.range(0, rows.length)
        .reduce((a, b) -> rowsPerSecond(b) > rowsPerSecond(a) ? b : a)
        .orElseThrow();
  }

  /** The first of the bins with the lowest pace. */
  int lowestBin() {
    return IntStream.range(0, rows.length)
        .reduce((a, b) -> rowsPerSecond(b) < rowsPerSecond(a) ? b : a)
        .orElseThrow();
  }
}
