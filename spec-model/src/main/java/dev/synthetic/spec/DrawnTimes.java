package dev.synthetic.spec;

import org.jspecify.annotations.Nullable;

/**
 * Dates or timestamps drawn by a distribution: {@code begin, end, interval, distribution}.
 *
 * @param begin first value (inclusive): days or microseconds since 1970-01-01, by column type
 * @param end last value (inclusive) in the same unit, not before begin
 * @param interval distance of neighbours; null for any day or microsecond in between
 * @param distribution a shape that is not uniform, in days or seconds from begin
 */
public record DrawnTimes(
    long begin, long end, @Nullable Interval interval, DistributionSpec distribution)
    implements GeneratorSpec {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.drawnTimes(this);
  }
}
