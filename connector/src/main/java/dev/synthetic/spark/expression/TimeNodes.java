package dev.synthetic.spark.expression;

import static dev.synthetic.spark.generate.ZoneOffsets.MICROS_PER_SECOND;

import dev.synthetic.spark.generate.ZoneOffsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.apache.spark.sql.catalyst.expressions.BinaryExpression;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.TimeZoneAwareExpression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Kernels of fields of dates and times, and of what lies between instants.
 *
 * <p>Nodes are told by their names, as some have others in other versions of Spark.
 */
final class TimeNodes {
  /** Local times beyond are left to Catalyst. */
  private static final long MOST_MICROS = Long.MAX_VALUE / 2;

  private static final Map<String, LongUnaryOperator> OF_DATES =
      Map.of(
          "Year", CalendarKernels::year,
          "Quarter", CalendarKernels::quarter,
          "Month", CalendarKernels::month,
          "DayOfMonth", CalendarKernels::dayOfMonth,
          "DayOfWeek", CalendarKernels::dayOfWeek,
          "WeekDay", CalendarKernels::weekday);

  private static final Map<String, LongUnaryOperator> OF_LOCAL_TIMES =
      Map.of(
          "Hour", micros -> Math.floorMod(seconds(micros), 86_400L) / 3600,
          "Minute", micros -> Math.floorMod(seconds(micros), 3600L) / 60,
          "Second", micros -> Math.floorMod(seconds(micros), 60L));

  private TimeNodes() {}

  static @Nullable Kernel of(Expression node, BlockCompiler compiler) {
    String name = node.getClass().getSimpleName();
    LongUnaryOperator ofDate = OF_DATES.get(name);
    if (ofDate != null) {
      return Kernel.strict(compiler.child(node, 0), CalendarKernels.each(ofDate));
    }
    LongUnaryOperator ofLocalTime = OF_LOCAL_TIMES.get(name);
    if (ofLocalTime != null) {
      return ofLocalTime(node, ofLocalTime, compiler);
    }
    return switch (name) {
      case "Cast" -> cast((Cast) node, compiler);
      case "UnixSeconds" ->
          Kernel.strict(compiler.child(node, 0), CalendarKernels.each(TimeNodes::seconds));
      case "UnixMicros" -> compiler.child(node, 0);
      case "SubtractTimestamps" -> between(node, compiler);
      case "TimestampAddInterval", "TimeAdd" -> later((BinaryExpression) node, compiler);
      default -> null;
    };
  }

  private static long seconds(long micros) {
    return Math.floorDiv(micros, MICROS_PER_SECOND);
  }

  private static boolean isTimestamp(DataType type) {
    return type instanceof TimestampType || type instanceof TimestampNTZType;
  }

  private static @Nullable Kernel ofLocalTime(
      Expression node, LongUnaryOperator field, BlockCompiler compiler) {
    Expression time = node.children().head();
    if (!isTimestamp(time.dataType())) {
      return null;
    }
    Kernel local = local(compiler.kernel(time), zone(node, time.dataType()));
    return Kernel.strict(local, CalendarKernels.each(field));
  }

  private static ZoneId zone(Expression node, DataType type) {
    return ((TimeZoneAwareExpression) node).zoneIdForType(type);
  }

  private static @Nullable Kernel cast(Cast node, BlockCompiler compiler) {
    DataType from = node.child().dataType();
    DataType to = node.dataType();
    if (isTimestamp(from) && to instanceof DateType) {
      Kernel local = local(compiler.child(node, 0), zone(node, from));
      return Kernel.strict(local, CalendarKernels.each(ZoneOffsets::days));
    }
    return from instanceof TimestampType && to instanceof LongType
        ? Kernel.strict(compiler.child(node, 0), CalendarKernels.each(TimeNodes::seconds))
        : null;
  }

  /** Instants as local microseconds since 1970-01-01T00:00. */
  private static Kernel local(Kernel instants, ZoneId zone) {
    ZoneOffsets offsets = new ZoneOffsets(zone);
    return Kernel.strict(
        instants,
        (in, out, count) -> {
          for (int i = 0; i < count; i++) {
            long micros = in.longs[i];
            if (Math.abs(micros) > MOST_MICROS || micros == Long.MIN_VALUE) {
              out.longs[i] = 0;
              out.leaveOpen(i, count);
            } else {
              out.longs[i] = offsets.localMicros(micros);
            }
          }
        });
  }

  /** The local time between two instants. */
  private static @Nullable Kernel between(Expression node, BlockCompiler compiler) {
    Expression end = node.children().apply(0);
    Expression start = node.children().apply(1);
    if (!(node.dataType() instanceof DayTimeIntervalType)
        || !isTimestamp(end.dataType())
        || !end.dataType().equals(start.dataType())) {
      return null;
    }
    ZoneId zone = zone(node, end.dataType());
    return Kernel.strict(
        local(compiler.kernel(end), zone),
        local(compiler.kernel(start), zone),
        WholeKernels.SUBTRACT);
  }

  /** An instant a while later, where days have as many seconds as each other. */
  private static @Nullable Kernel later(BinaryExpression node, BlockCompiler compiler) {
    DataType type = node.left().dataType();
    if (!isTimestamp(type)
        || !(node.right().dataType() instanceof DayTimeIntervalType)
        || !zone(node, type).getRules().isFixedOffset()) {
      return null;
    }
    return Kernel.strict(
        compiler.kernel(node.left()), compiler.kernel(node.right()), WholeKernels.ADD);
  }
}
