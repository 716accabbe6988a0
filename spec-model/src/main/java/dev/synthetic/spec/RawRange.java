package dev.synthetic.spec;

import java.math.BigDecimal;

/**
 * Whole numbers that are the base column's values themselves, wrapped into a range: {@code
 * baseColumnType: raw} with {@code minValue, maxValue, step}.
 *
 * @param minValue smallest value (inclusive)
 * @param maxValue largest possible value (inclusive), at least minValue
 * @param step distance of neighbours, positive; what lies between two is rounded down
 */
public record RawRange(BigDecimal minValue, BigDecimal maxValue, BigDecimal step)
    implements GeneratorSpec {
  @Override
  public <R> R match(Cases<R> cases) {
    return cases.rawRange(this);
  }
}
