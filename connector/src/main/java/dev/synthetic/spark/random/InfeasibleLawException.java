package dev.synthetic.spark.random;

/** A law that cannot be drawn from over its range; the message says why, without the law's name. */
public final class InfeasibleLawException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** An exception about a law and a range. */
  public InfeasibleLawException(String message) {
    super(message);
  }
}
