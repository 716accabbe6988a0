package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.Spec;

/**
 * What a batch read takes for granted where no spec is given, but a schema alone: it has to end
 * somewhere, and its event times need a beginning.
 */
final class BatchDefaults {
  /** How many rows there are. */
  static final long ROWS = 1_000;

  /** When row 0 is due: 2024-01-01T00:00:00Z, as no clock decides any value. */
  static final long START_MICROS = 1_704_067_200_000_000L;

  private BatchDefaults() {}

  /** The table with a size and a beginning, where the options give none. */
  static TablePlan of(TablePlan plan) {
    Spec spec = plan.spec();
    Long start = spec.startMicros();
    Long rows = spec.rows();
    boolean isEndless = rows == null && start == null;
    Spec filled =
        new Spec(
            spec.version(),
            spec.name(),
            spec.seed(),
            spec.columns(),
            spec.timeZone(),
            start == null ? Long.valueOf(START_MICROS) : start,
            isEndless ? Long.valueOf(ROWS) : rows,
            spec.rowsPerSecond(),
            spec.rate(),
            spec.read(),
            spec.parents());
    return new TablePlan(filled, plan.fingerprint(), plan.columns(), plan.parents());
  }
}
