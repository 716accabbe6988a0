package dev.synthetic.spec;

import java.io.Serializable;

/** A piece of a format, read once; pieces follow one another without a gap. */
public sealed interface FormatPart extends Serializable {

  /** Text that is the same in every row. */
  record Literal(String text) implements FormatPart {}

  /**
   * The next value.
   *
   * @param style how it is written
   * @param width the fewest characters, filled up in front; 0 for as many as there are
   * @param zeros whether it is filled up by zeros, else by spaces
   */
  record Value(Style style, int width, boolean zeros) implements FormatPart {}

  /** How a value is written. */
  enum Style {
    /** A text as it is, a number in decimal digits. */
    TEXT,
    /** A whole number in decimal digits. */
    DECIMAL,
    /** A whole number in hexadecimal digits with {@code a} to {@code f}. */
    HEXADECIMAL,
    /** A whole number in hexadecimal digits with {@code A} to {@code F}. */
    HEXADECIMAL_CAPITALS
  }
}
