package dev.synthetic.spark.timeline;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Spans of time, one after another, each a multiple of a curve of its own. Before the first begins
 * and after the last, they go on.
 */
final class Spans implements Curve {
  private final long[] begins;
  private final BigInteger[] factors;
  private final Curve[] curves;
  private final BigInteger[] before; // the work at each begin
  private final BigInteger[] shifts; // before − factor × the curve's own work there

  /**
   * One span.
   *
   * @param begin its first instant
   * @param factor what the curve is multiplied by, at least 0
   * @param curve the curve
   */
  record Span(long begin, BigInteger factor, Curve curve) {}

  /**
   * The curve of some spans, which starts with no work at the begin of the first.
   *
   * @param spans not empty, by begin
   */
  Spans(List<Span> spans) {
    int count = spans.size();
    begins = spans.stream().mapToLong(Span::begin).toArray();
    factors = spans.stream().map(Span::factor).toArray(BigInteger[]::new);
    curves = spans.stream().map(Span::curve).toArray(Curve[]::new);
    before = new BigInteger[count];
    shifts = new BigInteger[count];
    BigInteger work = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      work = i == 0 ? work : at(i - 1, begins[i]);
      before[i] = work;
      shifts[i] = work.subtract(curves[i].at(begins[i]).multiply(factors[i]));
    }
  }

  @Override
  public BigInteger at(long micros) {
    int found = Arrays.binarySearch(begins, micros);
    return at(found >= 0 ? found : Math.max(0, -found - 2), micros);
  }

  private BigInteger at(int span, long micros) {
    return curves[span].at(micros).multiply(factors[span]).add(shifts[span]);
  }

  @Override
  public Stretch reaching(BigInteger work) {
    int span = spanReaching(work);
    if (factors[span].signum() == 0 || curves[span].isIdle()) { // only before any work is done
      return new Stretch(
          begins[span], BigInteger.ZERO, BigInteger.ONE, Stretch.ALWAYS, BigInteger.ZERO);
    }
    BigInteger own = Whole.ceilDiv(work.subtract(shifts[span]), factors[span]);
    BigInteger from = span == 0 ? Stretch.ALWAYS : before[span];
    BigInteger limit = span + 1 < before.length ? before[span + 1] : Stretch.NEVER;
    return curves[span].reaching(own).mapped(factors[span], shifts[span], from, limit);
  }

  /** The last span that begins with less work; one without work of its own never is. */
  private int spanReaching(BigInteger work) {
    int low = 0;
    int high = before.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle].compareTo(work) < 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
