package dev.synthetic.spec;

/** A value that breaks a rule: the rule, the value and the way out, without its path. */
final class ValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String below;

  ValueException(String message) {
    this("", message);
  }

  private ValueException(String below, String message) {
    super(message, null, false, false);
    this.below = below;
  }

  /** One about a part of the value, such as {@code .stddev}. */
  static ValueException below(String below, String message) {
    return new ValueException(below, message);
  }

  /** The path from the value to the part that breaks the rule; often empty. */
  String below() {
    return below;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
