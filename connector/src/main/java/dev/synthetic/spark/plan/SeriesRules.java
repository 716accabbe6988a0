package dev.synthetic.spark.plan;

import dev.synthetic.spark.random.InfeasibleLawException;
import dev.synthetic.spec.DataType;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.SeriesSpec.Amount;
import dev.synthetic.spec.SeriesSpec.Ar1;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Unit;
import java.math.BigDecimal;
import java.util.Map;

/** The rules for series that show when their axis's type is known. */
final class SeriesRules {
  private static final BigDecimal LONGEST_TICKS = BigDecimal.valueOf(1L << 52);
  private static final double LONGEST_MEMORY_TICKS = 0x1.0p54;

  private final TablePlan plan;
  private final Problems problems;
  private final PlannedColumn column;
  private final SeriesSpec series;

  private SeriesRules(TablePlan plan, Problems problems, PlannedColumn column, SeriesSpec series) {
    this.plan = plan;
    this.problems = problems;
    this.column = column;
    this.series = series;
  }

  /** Adds a problem for each series that breaks a rule. */
  static void check(TablePlan plan, Problems problems) {
    for (PlannedColumn column : plan.columns()) {
      if (column.spec().generator() instanceof SeriesSpec series) {
        new SeriesRules(plan, problems, column, series).check();
      }
    }
  }

  private void check() {
    String axis = series.axis().column();
    if (axis != null && !isAxis(plan.column(axis).spec().type())) {
      problem(
          "by",
          "must be a date, a timestamp, a whole number, a float or a double, but '"
              + axis
              + "' is "
              + plan.column(axis).type().catalogString()
              + "; cast it in an expr column");
      return;
    }
    SeriesTicks ticks = SeriesTicks.of(series, plan);
    boolean isRight = true;
    for (Map.Entry<String, Measure> measure : series.measures().entrySet()) {
      isRight &= isRight(measure.getKey(), measure.getValue(), ticks);
    }
    requireStart(ticks);
    Ar1 ar1 = series.ar1();
    if (isRight && ar1 != null) {
      checkMemory(ar1, ticks.length(ar1.per()));
    }
    checkLaw("level", series.level());
    if (series.spikes() != null) {
      checkLaw("spikes.height", series.spikes().height());
    }
  }

  private static boolean isAxis(DataType type) {
    return type.isTemporal() || type.isIntegral() || type.isReal();
  }

  private boolean isRight(String key, Measure measure, SeriesTicks ticks) {
    if (measure.unit() != ticks.unit()) {
      boolean isTime = ticks.unit() == Unit.MICROS;
      problem(
          key,
          (isTime ? "must be of time, such as 1 hour" : "must be a number, such as 100")
              + ", as the series runs along '"
              + series.axis().column()
              + "', which is "
              + (isTime ? "a time" : "a number")
              + "; write it so");
      return false;
    }
    BigDecimal amount = ticks.ticks(measure);
    boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
    if (!isWhole || amount.abs().compareTo(LONGEST_TICKS) > 0) {
      problem(
          key,
          "must be "
              + (ticks.perOne() == 1
                  ? "a whole number, at most 4e15"
                  : "at most 4e9, with at most 6 digits after the point")
              + ", but was '"
              + measure.amount().toPlainString()
              + "'; change it, or the column by which the series runs");
      return false;
    }
    return true;
  }

  private void requireStart(SeriesTicks ticks) {
    boolean hasStart = series.start() != null || plan.spec().startMicros() != null;
    if (ticks.unit() == Unit.MICROS && series.countsFromStart() && !hasStart) {
      problem(
          "start",
          "must be given where the spec has no startTimestamp, as trend, randomWalk and after"
              + " count from it; add one of them, such as start: 2024-01-01");
    }
  }

  private void checkMemory(Ar1 ar1, long ticks) {
    double memory = -ticks / StrictMath.log(ar1.kept());
    if (memory > LONGEST_MEMORY_TICKS) {
      problem(
          "ar1", "must forget within 500 years; take a shorter per, a smaller phi or a randomWalk");
    }
  }

  private void checkLaw(String key, Amount amount) {
    try {
      SeriesAmount.of(amount);
    } catch (InfeasibleLawException e) {
      problem(
          key + ".distribution",
          "must be drawable from minValue to maxValue, but "
              + e.getMessage()
              + "; choose parameters of their size");
    }
  }

  private void problem(String key, String message) {
    problems.add(column.place().path(), "series." + key, message);
  }
}
