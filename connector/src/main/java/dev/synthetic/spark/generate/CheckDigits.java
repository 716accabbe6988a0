package dev.synthetic.spark.generate;

/** Pieces of text that follow from what is written already. */
public final class CheckDigits {
  private static final int TEN = 10;

  private CheckDigits() {}

  /**
   * The check digit of Luhn (US patent 2950048, 1960; ISO/IEC 7812-1) behind some digits.
   *
   * @param digits how many digits it is of
   */
  public record Luhn(int digits) implements TextPart {
    @Override
    public int mostBytes(Rows rows) {
      return 1;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int cell = texts.cells[i];
        int end = texts.ends[cell];
        int sum = 0;
        for (int place = 1; place <= digits; place++) {
          int digit = bytes[end - place] - '0';
          int twice = 2 * digit;
          sum += place % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        bytes[end] = (byte) ('0' + (TEN - sum % TEN) % TEN);
        texts.ends[cell] = end + 1;
      }
    }
  }

  /**
   * The check digits of an IBAN by ISO 13616, modulo 97 as in ISO/IEC 7064, written over the two
   * characters behind the country's code.
   *
   * @param length how many characters the whole IBAN has: capitals and digits
   */
  public record Iban(int length) implements TextPart {
    private static final int MODULUS = 97;
    private static final int CODE = 2;
    private static final int FRONT = 4;

    @Override
    public int mostBytes(Rows rows) {
      return 0;
    }

    @Override
    public void append(Rows rows, TextBlock texts, int from, int to) {
      byte[] bytes = texts.bytes;
      for (int i = from; i < to; i++) {
        int start = texts.ends[texts.cells[i]] - length;
        int rest = rest(bytes, start + FRONT, start + length, 0);
        rest = rest(bytes, start, start + CODE, rest);
        int check = MODULUS + 1 - rest * TEN * TEN % MODULUS; // the place of the check digits is 00
        bytes[start + CODE] = (byte) ('0' + check / TEN);
        bytes[start + CODE + 1] = (byte) ('0' + check % TEN);
      }
    }

    /** What is left modulo 97 behind some more characters; a letter is a number from 10 on. */
    private static int rest(byte[] bytes, int from, int to, int before) {
      int rest = before;
      for (int i = from; i < to; i++) {
        int value = bytes[i] <= '9' ? bytes[i] - '0' : bytes[i] - 'A' + TEN;
        rest = (rest * (value < TEN ? TEN : TEN * TEN) + value) % MODULUS;
      }
      return rest;
    }
  }
}
