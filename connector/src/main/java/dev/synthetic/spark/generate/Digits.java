package dev.synthetic.spark.generate;

/** Whole numbers written in decimal digits. */
final class Digits {
  /** The most bytes of a number: those of {@code Long.MIN_VALUE}. */
  static final int MOST = 20;

  private Digits() {}

  /**
   * Writes a number.
   *
   * @param at where its first byte goes
   * @return the end (exclusive) of what is written
   */
  static int write(long number, byte[] bytes, int at) {
    int start = at;
    if (number < 0) {
      bytes[start++] = '-';
    }
    int end = start + length(number);
    long left = number;
    for (int i = end - 1; i >= start; i--) {
      bytes[i] = (byte) ('0' + Math.abs((int) (left % 10))); // there is no −Long.MIN_VALUE
      left /= 10;
    }
    return end;
  }

  /** The number of digits. */
  private static int length(long number) {
    int length = 1;
    for (long left = number / 10; left != 0; left /= 10) {
      length++;
    }
    return length;
  }
}
