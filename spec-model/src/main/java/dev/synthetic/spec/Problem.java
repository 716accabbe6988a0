package dev.synthetic.spec;

/**
 * One thing wrong with a spec.
 *
 * @param path where: {@code columns[4].weights}; a top-level key; a reader option's name
 * @param message the rule, the actual value and the way out
 */
public record Problem(String path, String message) {
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
