package dev.synthetic.spark.timeline;

/** Says that a pace cannot be followed; the message says why, and what to do. */
public final class InfeasibleRateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** With a reason. */
  public InfeasibleRateException(String message) {
    super(message);
  }
}
