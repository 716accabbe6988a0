package dev.synthetic.spark.expression;

/**
 * A mistake in an expression's text: one line that says the rule, the actual value and the way out.
 *
 * <p>Carries no stack trace, as the fault is the user's.
 */
public final class ExpressionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExpressionProblem(String message) {
    super(message, null, false, false);
  }

  /** The one-line message. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
