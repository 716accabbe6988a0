package dev.synthetic.spark.timeline;

import dev.synthetic.spec.Spec;

/** The timelines of specs. */
public final class Timelines {
  private Timelines() {}

  /**
   * The timeline of a spec.
   *
   * @param anchorRow the row that is due at the anchor
   * @param anchorMicros the instant of the anchor
   */
  public static Timeline of(Spec spec, long anchorRow, long anchorMicros) {
    return ConstantRate.of(spec.rowsPerSecond(), anchorRow, anchorMicros);
  }
}
