package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.colstats.Histogram;
import org.apache.spark.sql.connector.read.colstats.HistogramBin;
import org.jspecify.annotations.Nullable;

/**
 * A histogram whose bins hold as many rows each.
 *
 * @param height the rows of a bin
 * @param bins in order
 */
record EquiHeight(double height, HistogramBin[] bins) implements Histogram {
  private static final int MOST_BINS = 64;

  /** A bin: its ends (inclusive) and about how many different values it has. */
  record Bin(double lo, double hi, long ndv) implements HistogramBin {}

  /**
   * The histogram of a sample.
   *
   * @param ordered the sample's numbers, ascending
   * @param rows how many rows there are
   * @param profile what is known of the column besides
   * @return null where there are too few numbers
   */
  static @Nullable EquiHeight of(double[] ordered, double rows, ColumnProfile profile) {
    int count = Math.min(MOST_BINS, ordered.length / 2);
    if (count == 0) {
      return null;
    }
    List<HistogramBin> bins = new ArrayList<>();
    double low = profile.least() == null ? ordered[0] : profile.least().doubleValue();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * ordered.length / count);
      int until = (int) ((long) (i + 1) * ordered.length / count);
      boolean isLast = i == count - 1;
      double high =
          isLast && profile.greatest() != null
              ? profile.greatest().doubleValue()
              : ordered[until - 1];
      bins.add(new Bin(low, high, values(ordered, from, until, profile.distinct() / count)));
      low = high;
    }
    return new EquiHeight(rows / count, bins.toArray(HistogramBin[]::new));
  }

  /**
   * How many different values a bin has: where some repeat, those that show; else its share of all.
   */
  private static long values(double[] ordered, int from, int until, double share) {
    int shown = 1;
    for (int i = from + 1; i < until; i++) {
      shown += ordered[i] == ordered[i - 1] ? 0 : 1;
    }
    boolean repeats = shown < until - from;
    return repeats || Double.isNaN(share) ? shown : Math.max(shown, Math.round(share));
  }
}
