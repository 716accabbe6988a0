package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.ChoiceIndex;
import dev.synthetic.spark.generate.ColumnFill;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.LookupDoubles;
import dev.synthetic.spark.generate.LookupLongs;
import dev.synthetic.spark.generate.LookupObjects;
import dev.synthetic.spark.generate.NarrowedFloats;
import dev.synthetic.spark.generate.WeightedWalk;
import dev.synthetic.spark.generate.WideDecimals;
import dev.synthetic.spark.random.WeightedChoice;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** Binds a choice out of given values to a kernel and a table of the column's type. */
final class ChoiceBinder {
  private final DataType type;
  private final ColumnKeys keys;

  ChoiceBinder(DataType type, ColumnKeys keys) {
    this.type = type;
    this.keys = keys;
  }

  ColumnFill choice(GeneratorSpec.Choice choice) {
    Fill<long[]> places = places(choice);
    List<Object> values = choice.values();
    if (type == DataType.Simple.STRING) {
      UTF8String[] texts =
          values.stream()
              .map(text -> UTF8String.fromString((String) text))
              .toArray(UTF8String[]::new);
      return new ColumnFill.Dictionary(places, texts);
    }
    if (type.isReal()) {
      return real(
          new LookupDoubles(places, values.stream().mapToDouble(v -> (Double) v).toArray()));
    }
    if (type == DataType.Simple.BINARY || isWideDecimal()) {
      return new ColumnFill.Objects(
          new LookupObjects(places, values.stream().map(this::object).toArray()));
    }
    return new ColumnFill.Longs(
        new LookupLongs(places, values.stream().mapToLong(ChoiceBinder::word).toArray()));
  }

  private Fill<long[]> places(GeneratorSpec.Choice choice) {
    Places places = new Places(keys);
    BigInteger size = BigInteger.valueOf(choice.values().size());
    double[] weights = choice.weights().stream().mapToDouble(Double::doubleValue).toArray();
    if (choice.order() == Order.SEQUENTIAL) {
      return weights.length == 0 ? places.walk(size) : WeightedWalk.of(weights);
    }
    if (weights.length > 0) {
      return new ChoiceIndex(keys.value(), WeightedChoice.of(weights));
    }
    return places.drawn(choice.distribution(), 0, 1, size);
  }

  private ColumnFill real(Fill<double[]> doubles) {
    return type == DataType.Simple.FLOAT
        ? new ColumnFill.Floats(new NarrowedFloats(doubles))
        : new ColumnFill.Doubles(doubles);
  }

  private boolean isWideDecimal() {
    return type instanceof DataType.Decimal decimal && decimal.precision() > Grid.LONG_DIGITS;
  }

  private Object object(Object value) {
    if (type instanceof DataType.Decimal decimal) {
      BigInteger unscaled = Grid.unscaled((BigDecimal) value, decimal.scale());
      return WideDecimals.decimal(unscaled, decimal.precision(), decimal.scale());
    }
    return HexFormat.of().parseHex((String) value);
  }

  private static long word(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.unscaledValue().longValueExact();
    }
    return (Long) value;
  }
}
