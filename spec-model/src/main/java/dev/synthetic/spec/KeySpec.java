package dev.synthetic.spec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Values that never repeat, in pseudo-random order over their whole range: {@code unique: true}.
 */
public sealed interface KeySpec extends GeneratorSpec {

  /**
   * Numbers: {@code unique} with {@code minValue, maxValue, step}.
   *
   * @param minValue smallest value (inclusive)
   * @param maxValue largest possible value (inclusive), at least minValue
   * @param step distance of neighbours, positive
   */
  record Numbers(BigDecimal minValue, BigDecimal maxValue, BigDecimal step) implements KeySpec {
    @Override
    public <R> R matchKey(KeyCases<R> cases) {
      return cases.numbers(this);
    }
  }

  /**
   * Dates or timestamps: {@code unique} with {@code begin, end, interval}.
   *
   * @param begin first value (inclusive): days or microseconds since 1970-01-01, by column type
   * @param end last possible value (inclusive) in the same unit, at least begin
   * @param interval distance of neighbours, forwards; null for every day or microsecond
   */
  record Times(long begin, long end, @Nullable Interval interval) implements KeySpec {
    @Override
    public <R> R matchKey(KeyCases<R> cases) {
      return cases.times(this);
    }
  }

  @Override
  default <R> R match(Cases<R> cases) {
    return cases.key(this);
  }

  /** The answer of the case that fits this key. */
  <R> R matchKey(KeyCases<R> cases);

  /** One method per key: a new one breaks every binder until it is handled. */
  interface KeyCases<R> {
    R numbers(Numbers spec);

    R times(Times spec);
  }
}
