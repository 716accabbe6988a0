package dev.synthetic.spec;

/** A text that is neither JSON nor YAML, or beyond a limit; the message is for the user. */
final class SpecSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private boolean limit;

  SpecSyntaxException(String message) {
    super(message);
  }

  /** This problem as one of a limit, which holds in every language. */
  SpecSyntaxException asLimit() {
    limit = true;
    return this;
  }

  /** Whether the text is beyond a limit, however it is read. */
  boolean isLimit() {
    return limit;
  }

  /**
   * A problem at a place of the text.
   *
   * @param line from 1
   * @param column from 1
   */
  static SpecSyntaxException at(long line, long column, String message) {
    return new SpecSyntaxException("line " + line + ", column " + column + ": " + message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
