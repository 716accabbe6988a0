package dev.synthetic.spec;

import dev.synthetic.spec.SeriesSpec.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of a series: as they are, or to be drawn. */
final class SeriesAmounts {
  private static final BigDecimal GREATEST = new BigDecimal("1e100");
  private static final String EXAMPLE = "{minValue: 15, maxValue: 25, distribution: normal}";
  private static final String LEAST_KEY = "minValue";
  private static final String GREATEST_KEY = "maxValue";
  private static final String DISTRIBUTION = "distribution";

  private SeriesAmounts() {}

  /** A number of either sign. */
  static double number(SpecNode node) {
    BigDecimal number = Numbers.parse(node);
    if (number.abs().compareTo(GREATEST) > 0) {
      throw new ValueException("must be within ±1e100, but was " + node.description());
    }
    return number.doubleValue();
  }

  /** A number above 0. */
  static double positive(SpecNode node) {
    double number = number(node);
    if (!(number > 0)) {
      throw new ValueException("must be > 0, but was " + node.description());
    }
    return number;
  }

  /** A number of a key, or one to be drawn; a default if it is not there or breaks a rule. */
  static Amount readOr(Keys keys, Section section, Amount otherwise) {
    Amount amount = keys.read(section.word(), node -> read(keys, section, node));
    return amount == null ? otherwise : amount;
  }

  private static @Nullable Amount read(Keys keys, Section section, SpecNode node) {
    if (node instanceof SpecNode.Scalar) {
      return Amount.of(number(node));
    }
    Keys parts = keys.below(section.word(), Keys.mapping(node, EXAMPLE));
    parts.refuseUnknown(section);
    Double least = parts.required(LEAST_KEY, "15", SeriesAmounts::number);
    Double greatest = parts.required(GREATEST_KEY, "25", SeriesAmounts::number);
    if (least == null || greatest == null) {
      return null;
    }
    if (!(greatest >= least)) {
      parts.problem(
          GREATEST_KEY,
          "must be at least minValue, which is "
              + least
              + ", but was '"
              + greatest
              + "'; swap them");
      return null;
    }
    DistributionReader reader = new DistributionReader(least, greatest);
    return new Amount(
        least, greatest, parts.readOr(DISTRIBUTION, new DistributionSpec.Uniform(), reader::read));
  }
}
