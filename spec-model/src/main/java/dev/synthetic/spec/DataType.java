package dev.synthetic.spec;

import java.io.Serializable;
import java.util.List;

/** The type of a column, named as in Spark's DDL. */
public sealed interface DataType extends Serializable {

  /** The name of this type as Spark's DDL writes it, in lower case. */
  String ddl();

  /** A type without parameters. */
  enum Simple implements DataType {
    BOOLEAN("boolean"),
    BYTE("tinyint"),
    SHORT("smallint"),
    INT("int"),
    LONG("bigint"),
    FLOAT("float"),
    DOUBLE("double"),
    STRING("string"),
    BINARY("binary"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    TIMESTAMP_NTZ("timestamp_ntz"),
    VARIANT("variant"),
    YEAR_MONTH_INTERVAL("interval year to month"),
    DAY_TIME_INTERVAL("interval day to second");

    private final String ddl;

    Simple(String ddl) {
      this.ddl = ddl;
    }

    @Override
    public String ddl() {
      return ddl;
    }
  }

  /**
   * An exact decimal number.
   *
   * @param precision digits in all, 1 to 38
   * @param scale digits after the point, 0 to precision
   */
  record Decimal(int precision, int scale) implements DataType {
    /** The most digits a decimal can have. */
    public static final int MAX_PRECISION = 38;

    public Decimal {
      if (precision < 1 || precision > MAX_PRECISION) {
        throw new IllegalArgumentException("precision must be 1 to 38, but was " + precision);
      }
      if (scale < 0 || scale > precision) {
        throw new IllegalArgumentException(
            "scale must be 0 to " + precision + ", but was " + scale);
      }
    }

    @Override
    public String ddl() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /** A list of elements of one type. */
  record Array(DataType element) implements DataType {
    @Override
    public String ddl() {
      return "array<" + element.ddl() + ">";
    }
  }

  /** A map from keys of one type to values of another. */
  record Map(DataType key, DataType value) implements DataType {
    @Override
    public String ddl() {
      return "map<" + key.ddl() + "," + value.ddl() + ">";
    }
  }

  /** A record of named fields, in order. */
  record Struct(List<Field> fields) implements DataType {
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public String ddl() {
      StringBuilder text = new StringBuilder("struct<");
      for (Field field : fields) {
        if (text.length() > "struct<".length()) {
          text.append(',');
        }
        String name = "`" + field.name().replace("`", "``") + "`";
        text.append(name).append(':').append(field.type().ddl());
      }
      return text.append('>').toString();
    }
  }

  /** A named part of a struct. */
  record Field(String name, DataType type) implements Serializable {}

  /** Whether this is a byte, short, int or long. */
  default boolean isIntegral() {
    return this == Simple.BYTE || this == Simple.SHORT || this == Simple.INT || this == Simple.LONG;
  }

  /** Whether this is a float or a double. */
  default boolean isReal() {
    return this == Simple.FLOAT || this == Simple.DOUBLE;
  }

  /** Whether this is any number: integral, real or decimal. */
  default boolean isNumeric() {
    return isIntegral() || isReal() || this instanceof Decimal;
  }

  /** Whether this is a date, a timestamp or a timestamp without time zone. */
  default boolean isTemporal() {
    return this == Simple.DATE || this == Simple.TIMESTAMP || this == Simple.TIMESTAMP_NTZ;
  }
}
