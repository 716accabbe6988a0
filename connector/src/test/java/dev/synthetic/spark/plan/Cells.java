package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spark.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** Cells of a plan as texts, to be compared and pinned. */
public final class Cells {
  private Cells() {}

  /**
   * One column's cells of some rows, generated in blocks of a size, together with other columns.
   */
  static List<String> of(TablePlan plan, List<String> columns, long first, int count, int block) {
    BlockGenerator generator = new BlockGenerator(plan, columns, timeline(plan));
    DataType type = plan.column(columns.get(0)).type();
    List<String> cells = new ArrayList<>();
    for (int done = 0; done < count; done += block) {
      int size = Math.min(block, count - done);
      ColumnarBatch batch = generator.rows(first + done, size);
      for (int i = 0; i < size; i++) {
        cells.add(text(batch.getRow(i), type));
      }
    }
    return cells;
  }

  /** One column's cells of some rows. */
  static List<String> of(TablePlan plan, String column, long first, int count) {
    return of(plan, List.of(column), first, count, Rows.CAPACITY);
  }

  private static Timeline timeline(TablePlan plan) {
    Long start = plan.spec().startMicros();
    return ConstantRate.of(plan.spec().rowsPerSecond(), 0, start == null ? 0 : start);
  }

  /** The first cell of a row as a text. */
  public static String text(InternalRow row, DataType type) {
    return text(row, 0, type);
  }

  /** A cell of a row as a text: exact, and the same in every zone and JVM. */
  public static String text(InternalRow row, int ordinal, DataType type) {
    if (row.isNullAt(ordinal)) {
      return "null";
    }
    return text(row.get(ordinal, type), type);
  }

  private static String text(@Nullable Object value, DataType type) {
    if (value instanceof Double real) {
      return Double.toHexString(real);
    }
    if (value instanceof Float real) {
      return Float.toHexString(real);
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    return value != null && isTime(type)
        ? time(((Number) value).longValue(), type)
        : nested(value, type);
  }

  private static boolean isTime(DataType type) {
    return type.equals(DataTypes.DateType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.TimestampNTZType);
  }

  private static String time(long value, DataType type) {
    if (type.equals(DataTypes.DateType)) {
      return LocalDate.ofEpochDay(value).toString();
    }
    Instant instant = Instant.EPOCH.plus(value, ChronoUnit.MICROS);
    return type.equals(DataTypes.TimestampType)
        ? instant.toString()
        : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
  }

  private static String nested(@Nullable Object value, DataType type) {
    if (value instanceof MapData map && type instanceof MapType types) {
      List<String> entries = new ArrayList<>();
      List<String> keys = texts(map.keyArray(), types.keyType());
      List<String> values = texts(map.valueArray(), types.valueType());
      for (int i = 0; i < keys.size(); i++) {
        entries.add(keys.get(i) + " -> " + values.get(i));
      }
      return "Map(" + String.join(", ", entries) + ")";
    }
    if (value instanceof ArrayData array && type instanceof ArrayType types) {
      return "ArraySeq(" + String.join(", ", texts(array, types.elementType())) + ")";
    }
    if (value instanceof InternalRow row && type instanceof StructType struct) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < struct.length(); i++) {
        fields.add(text(row, i, struct.apply(i).dataType()));
      }
      return "[" + String.join(",", fields) + "]";
    }
    return String.valueOf(CatalystTypeConverters.convertToScala(value, type));
  }

  private static List<String> texts(ArrayData array, DataType type) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.numElements(); i++) {
      texts.add(array.isNullAt(i) ? "null" : text(array.get(i, type), type));
    }
    return texts;
  }
}
