package dev.synthetic.spark.source;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spark.timeline.Timeline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stream tells of itself in the engine's progress reports. */
final class StreamMetrics {
  private static final MathContext DIGITS = new MathContext(9);
  private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);
  private static final long MICROS_PER_MILLI = 1000;

  private final StreamLog log;
  private volatile @Nullable Plan plan;
  private volatile @Nullable Batch batch;

  StreamMetrics(StreamLog log) {
    this.log = log;
  }

  /** The rows that were due, and when. */
  private record Plan(LogOffset due, long nowMicros) {}

  /** The rows of a batch, and what they are timed from. */
  private record Batch(RowRange rows, Anchor anchor) {}

  /** Notes which rows are due at an instant. */
  void planned(LogOffset due, long nowMicros) {
    plan = new Plan(due, nowMicros);
  }

  /** Notes the rows of a batch. */
  void read(RowRange rows, Anchor anchor) {
    if (rows.size() > 0) {
      batch = new Batch(rows, anchor);
    }
  }

  /** The rows that were due when the last batch was planned; null before the first one. */
  @Nullable LogOffset due() {
    Plan planned = plan;
    return planned == null ? null : planned.due;
  }

  /**
   * Progress in numbers.
   *
   * @param end the end of the last batch; null before the first one
   */
  Map<String, String> report(@Nullable LogOffset end) {
    Map<String, String> metrics = new LinkedHashMap<>();
    metrics.put("rowsPerSecond", log.pace());
    metrics.put("backlog", log.backlog().text());
    if (end == null) {
      return metrics;
    }
    metrics.put("endRow", Long.toString(end.endRow()));
    metrics.put("ended", Boolean.toString(log.hasEnded(end)));
    Plan planned = plan;
    if (planned != null) { // a batch that is done again has not been planned by this run
      lag(planned, end, metrics);
    }
    Batch last = batch;
    if (last != null) {
      eventTimes(last, metrics);
    }
    return metrics;
  }

  private void lag(Plan planned, LogOffset end, Map<String, String> metrics) {
    RowRange waiting = log.rows(end, planned.due);
    metrics.put("plannedAt", instant(planned.nowMicros));
    metrics.put("dueRow", Long.toString(planned.due.endRow()));
    metrics.put("lagRows", Long.toString(waiting.size()));
    metrics.put("multiplier", multiplier(planned));
    metrics.put("lagMillis", Long.toString(lateMicros(planned, waiting) / MICROS_PER_MILLI));
  }

  /** Since when the first row is due; AvailableNow may go to rows that are not due yet. */
  private long lateMicros(Plan planned, RowRange waiting) {
    Timeline timeline = log.anchor(planned.due).timeline();
    boolean isLate = waiting.size() > 0 && timeline.rowsDue(planned.nowMicros) > waiting.first();
    return isLate ? planned.nowMicros - timeline.dueMicros(waiting.first()) : 0;
  }

  /** Of the pace when the last batch was planned. */
  private String multiplier(Plan planned) {
    double multiplier = log.anchor(planned.due).timeline().multiplier(planned.nowMicros);
    return new BigDecimal(multiplier, DIGITS).stripTrailingZeros().toPlainString();
  }

  private static void eventTimes(Batch last, Map<String, String> metrics) {
    try {
      long first = last.anchor.timeline().dueMicros(last.rows.first());
      long end = last.anchor.timeline().dueMicros(last.rows.end() - 1);
      metrics.put("eventTimeMin", instant(first));
      metrics.put("eventTimeMax", instant(end));
      if (end > first) {
        metrics.put("batchRowsPerSecond", rate(last.rows.size() - 1, end - first));
      }
    } catch (ArithmeticException e) {
      return; // an unpaced run may reach rows beyond the last instant there is
    }
  }

  private static String rate(long rows, long micros) {
    return BigDecimal.valueOf(rows)
        .multiply(MICROS_PER_SECOND)
        .divide(BigDecimal.valueOf(micros), DIGITS)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
