package dev.synthetic.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code baseColumnType}, and says by other means what it makes of a column's values: a walk
 * by the base value, a draw by its hash, or the base value itself.
 */
final class BaseTypeReader {
  private static final String KEY = "baseColumnType";
  private static final BigInteger MOST_WEIGHT = BigInteger.ONE.shiftLeft(53);

  /** How base values stand in for rows. */
  enum BaseType {
    AUTO,
    VALUES,
    HASH,
    RAW
  }

  private final Keys keys;
  private final DataType type;
  private final ZoneId zone;

  BaseTypeReader(Keys keys, DataType type, ZoneId zone) {
    this.keys = keys;
    this.type = type;
    this.zone = zone;
  }

  /** The generator as the base type has it; null if it cannot be so, which is a problem. */
  @Nullable GeneratorSpec read(GeneratorSpec generator) {
    BaseType baseType = keys.readOr(KEY, BaseType.AUTO, BaseTypeReader::parse);
    if (keys.has(KEY) && !keys.has("baseColumn")) {
      keys.problem(KEY, "needs baseColumn beside it; add it");
      return null;
    }
    return switch (baseType) {
      case AUTO -> keys.isBroken(KEY) ? null : generator;
      case VALUES -> values(generator);
      case HASH -> hash(generator);
      case RAW -> raw(generator);
    };
  }

  private static BaseType parse(SpecNode node) {
    String text = Keys.text(node).toLowerCase(Locale.ROOT);
    if (text.equals("raw_values")) { // dbldatagen's word
      return BaseType.RAW;
    }
    return Constants.read(BaseType.values(), node);
  }

  private @Nullable GeneratorSpec values(GeneratorSpec generator) {
    if (isGiven("random", "true")) {
      return refuse("contradicts 'random', which is true; take one of them out");
    }
    if (generator instanceof GeneratorSpec.Range range) {
      BigDecimal step = range.step() == null ? BigDecimal.ONE : range.step();
      return range.distribution() instanceof DistributionSpec.Uniform
          ? new GeneratorSpec.Range(
              range.minValue(), range.maxValue(), step, Order.SEQUENTIAL, range.distribution())
          : drawn("distribution");
    }
    if (generator instanceof GeneratorSpec.Choice choice) {
      return choice.distribution() instanceof DistributionSpec.Uniform
          ? walk(choice)
          : drawn("distribution");
    }
    if (generator instanceof GeneratorSpec.TimeRange range) {
      return range.interval() == null
          ? refuse("needs an interval to walk by; add one, or take hash")
          : new GeneratorSpec.TimeRange(
              range.begin(), range.end(), range.interval(), Order.SEQUENTIAL);
    }
    if (generator instanceof DrawnTimes) {
      return drawn("distribution");
    }
    return isByPlace(generator) ? generator : drawn(Kind.of(keys).key(keys));
  }

  private static boolean isByPlace(GeneratorSpec generator) {
    return generator instanceof GeneratorSpec.UniqueNumbers
        || generator instanceof GeneratorSpec.UniqueTimes
        || generator instanceof GeneratorSpec.Sequence
        || generator instanceof KeySpec;
  }

  /** Values one after another, each for as many base values as its weight says. */
  private @Nullable GeneratorSpec walk(GeneratorSpec.Choice choice) {
    List<Double> weights = choice.weights().isEmpty() ? List.of() : wholeWeights();
    return weights == null
        ? null
        : new GeneratorSpec.Choice(
            choice.values(), weights, Order.SEQUENTIAL, choice.distribution());
  }

  /** The weights in whole numbers, as small as they may be; null if they are too many digits. */
  private @Nullable List<Double> wholeWeights() {
    List<SpecNode> nodes = keys.read("weights", Keys::items);
    if (nodes == null) {
      return null;
    }
    List<BigDecimal> weights = nodes.stream().map(Numbers::parse).toList();
    int scale = weights.stream().mapToInt(w -> w.stripTrailingZeros().scale()).max().orElse(0);
    List<BigInteger> whole =
        weights.stream()
            .map(w -> w.setScale(Math.max(scale, 0), RoundingMode.UNNECESSARY).unscaledValue())
            .toList();
    BigInteger divisor = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add).divide(divisor);
    if (sum.compareTo(MOST_WEIGHT) > 0) {
      keys.problem(
          "weights",
          "must be whole numbers of a sum of at most 2^53, or in proportion to such, where base"
              + " values are counted off; give them fewer digits, or take baseColumnType: hash");
      return null;
    }
    return whole.stream().map(w -> w.divide(divisor).doubleValue()).toList();
  }

  private @Nullable GeneratorSpec hash(GeneratorSpec generator) {
    if (isGiven("random", "false")) {
      return refuse("contradicts 'random', which is false; take one of them out");
    }
    if (generator instanceof GeneratorSpec.UniqueNumbers unique) {
      BigDecimal last =
          unique.minValue().add(unique.step().multiply(BigDecimal.valueOf(unique.count() - 1)));
      return new GeneratorSpec.Range(
          unique.minValue(), last, unique.step(), Order.RANDOM, new DistributionSpec.Uniform());
    }
    if (generator instanceof GeneratorSpec.UniqueTimes unique) {
      Interval interval = unique.interval();
      long last = WalkEnd.value(type, zone, unique.begin(), interval, unique.count() - 1);
      return new GeneratorSpec.TimeRange(unique.begin(), last, interval, Order.RANDOM);
    }
    if (generator instanceof GeneratorSpec.TimeRange range) {
      return range.end() == null
          ? refuse("needs an end to draw up to; add it, or take values")
          : new GeneratorSpec.TimeRange(range.begin(), range.end(), range.interval(), Order.RANDOM);
    }
    if (generator instanceof GeneratorSpec.Sequence || generator instanceof KeySpec) {
      String key = Kind.of(keys).key(keys);
      return refuse("must be auto or values beside " + key + ", as hashes may meet");
    }
    return generator;
  }

  private @Nullable GeneratorSpec raw(GeneratorSpec generator) {
    if (generator instanceof GeneratorSpec.Range range
        && type.isIntegral()
        && range.distribution() instanceof DistributionSpec.Uniform
        && !keys.has("random")) {
      BigDecimal step = range.step() == null ? BigDecimal.ONE : range.step();
      return new RawRange(range.minValue(), range.maxValue(), step);
    }
    return refuse(
        "must be auto, values or hash here: raw is for a range of whole numbers, without random and"
            + " distribution; for another type of the base value itself take expr");
  }

  private @Nullable GeneratorSpec drawn(String key) {
    return refuse("must be hash or auto beside " + key + ", which is drawn; take one of them out");
  }

  private boolean isGiven(String key, String value) {
    return value.equalsIgnoreCase(keys.textOrNull(key));
  }

  private @Nullable GeneratorSpec refuse(String message) {
    keys.problem(KEY, message);
    return null;
  }
}
