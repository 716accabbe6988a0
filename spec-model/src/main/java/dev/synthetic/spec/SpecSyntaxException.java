package dev.synthetic.spec;

/** A text that is neither JSON nor YAML, or beyond a limit; the message is for the user. */
final class SpecSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  SpecSyntaxException(String message) {
    super(message);
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
