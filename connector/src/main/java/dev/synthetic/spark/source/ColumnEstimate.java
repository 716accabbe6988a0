package dev.synthetic.spark.source;

import dev.synthetic.spark.generate.CellValues;
import dev.synthetic.spark.pushdown.ColumnProfile;
import dev.synthetic.spark.pushdown.ColumnProfiles;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.connector.read.colstats.ColumnStatistics;
import org.apache.spark.sql.connector.read.colstats.Histogram;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.jspecify.annotations.Nullable;

/** What Spark's optimiser is told of a column, as {@link ColumnStatistics} has it. */
record ColumnEstimate(
    OptionalLong distinctCount,
    Optional<Object> min,
    Optional<Object> max,
    OptionalLong nullCount,
    OptionalLong avgLen,
    OptionalLong maxLen,
    Optional<Histogram> histogram)
    implements ColumnStatistics {

  /**
   * Cells of a column at equal distances.
   *
   * @param size number of cells
   * @param rows how many rows they stand for
   */
  record Sampled(ColumnVector cells, int size, double rows) {

    /** The length of their texts or bytes together, nulls apart. */
    long textBytes() {
      long bytes = 0;
      for (int i = 0; i < size; i++) {
        bytes += length(cells, i);
      }
      return bytes;
    }
  }

  /**
   * What is known of a column.
   *
   * @param profile what the spec says of its values
   */
  static ColumnEstimate of(Sampled sample, ColumnProfile profile) {
    DataType type = sample.cells.dataType();
    double nullShare =
        Double.isNaN(profile.nullShare())
            ? (double) sample.cells.numNulls() / Math.max(1, sample.size)
            : profile.nullShare();
    double distinct = Math.min(profile.distinct(), sample.rows * (1 - nullShare));
    boolean isText = type instanceof StringType || type instanceof BinaryType;
    long bytes = isText ? sample.textBytes() : 0;
    return new ColumnEstimate(
        Double.isNaN(distinct)
            ? OptionalLong.empty()
            : OptionalLong.of(Math.max(1, Math.round(distinct))),
        Optional.ofNullable(catalyst(profile.least(), type)),
        Optional.ofNullable(catalyst(profile.greatest(), type)),
        OptionalLong.of(Math.round(sample.rows * nullShare)),
        OptionalLong.of(
            isText ? Math.round((double) bytes / Math.max(1, sample.size)) : type.defaultSize()),
        OptionalLong.of(isText ? longest(sample) : type.defaultSize()),
        Optional.ofNullable(EquiHeight.of(numbers(sample), sample.rows, profile)));
  }

  private static double[] numbers(Sampled sample) {
    double[] numbers = new double[sample.size];
    int count = 0;
    DataType type = sample.cells.dataType();
    if (!isNumber(type)) {
      return new double[0];
    }
    for (int i = 0; i < sample.size; i++) {
      if (!sample.cells.isNullAt(i)) {
        Optional<BigDecimal> number = ColumnProfiles.number(CellValues.of(sample.cells, i), type);
        if (number.isPresent()) {
          numbers[count++] = number.get().doubleValue();
        }
      }
    }
    double[] ordered = Arrays.copyOf(numbers, count);
    Arrays.sort(ordered);
    return ordered;
  }

  private static boolean isNumber(DataType type) {
    return type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType
        || type instanceof FloatType
        || type instanceof DoubleType
        || type instanceof DecimalType
        || type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  /** A number as Catalyst has it in a column of a type; null where it has none. */
  private static @Nullable Object catalyst(@Nullable BigDecimal number, DataType type) {
    if (number == null) {
      return null;
    }
    if (type instanceof BooleanType) {
      return number.signum() != 0;
    }
    if (type instanceof ByteType) {
      return number.byteValue();
    }
    if (type instanceof ShortType) {
      return number.shortValue();
    }
    if (type instanceof IntegerType || type instanceof DateType) {
      return number.intValue();
    }
    if (type instanceof FloatType) {
      return number.floatValue();
    }
    if (type instanceof DoubleType) {
      return number.doubleValue();
    }
    if (type instanceof DecimalType decimal) {
      return Decimal.apply(number, decimal.precision(), decimal.scale());
    }
    return isNumber(type) ? number.longValue() : null;
  }

  private static long longest(Sampled sample) {
    long most = 0;
    for (int i = 0; i < sample.size; i++) {
      most = Math.max(most, length(sample.cells, i));
    }
    return most;
  }

  private static long length(ColumnVector cells, int cell) {
    if (cells.isNullAt(cell)) {
      return 0;
    }
    return cells.dataType() instanceof StringType
        ? cells.getUTF8String(cell).numBytes()
        : cells.getBinary(cell).length;
  }
}
