package dev.synthetic.spark.timeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A multiplier that repeats: constant from each begin to the next.
 *
 * @param lengthMicros length of a period, positive; the first begins at 1970-01-01T00:00:00Z
 * @param factors the factor from each begin on, in parts of {@code unit}, at least 0; a begin is in
 *     microseconds of the period, and the first is 0
 * @param unit the factor that stands for a multiplier of 1
 */
record Wave(long lengthMicros, TreeMap<Long, BigInteger> factors, BigInteger unit) {

  /** The same wave in lowest terms. */
  Wave reduced() {
    BigInteger divisor = factors.values().stream().reduce(unit, BigInteger::gcd);
    TreeMap<Long, BigInteger> lowest = new TreeMap<>(factors);
    lowest.replaceAll((begin, factor) -> factor.divide(divisor));
    return new Wave(lengthMicros, lowest, unit.divide(divisor));
  }

  /** The wave that does the same so much later, or earlier where that is negative. */
  Wave later(long byMicros) {
    TreeMap<Long, BigInteger> moved = new TreeMap<>();
    factors.forEach(
        (begin, factor) -> moved.put(Math.floorMod(begin + byMicros, lengthMicros), factor));
    moved.putIfAbsent(0L, moved.lastEntry().getValue());
    return new Wave(lengthMicros, moved, unit);
  }

  /** The product of two waves of one length. */
  Wave times(Wave other) {
    TreeSet<Long> begins = new TreeSet<>(factors.keySet());
    begins.addAll(other.factors.keySet());
    TreeMap<Long, BigInteger> products = new TreeMap<>();
    begins.forEach(begin -> products.put(begin, factor(begin).multiply(other.factor(begin))));
    return new Wave(lengthMicros, products, unit.multiply(other.unit));
  }

  /**
   * The curve of this wave times another curve.
   *
   * @param inner a curve that repeats after {@code periods} of this wave
   */
  Repeated curve(Curve inner, long periods) {
    List<Spans.Span> spans = new ArrayList<>();
    for (long period = 0; period < periods; period++) {
      for (Map.Entry<Long, BigInteger> entry : factors.entrySet()) {
        long begin = period * lengthMicros + entry.getKey();
        spans.add(new Spans.Span(begin, entry.getValue(), inner));
      }
    }
    return new Repeated(new Spans(spans), periods * lengthMicros);
  }

  private BigInteger factor(long micros) {
    return factors.floorEntry(micros).getValue();
  }
}
