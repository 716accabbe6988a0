package dev.synthetic.spark.random;

/**
 * Powers of one half in strict arithmetic: a table of the 32 parts of a halving, and a polynomial
 * between them, with a relative error below 1e-15.
 */
public final class Halving {
  private static final int PARTS = 32;
  private static final double LN_2 = 0x1.62e42fefa39efp-1;
  private static final double[] TABLE = table();

  private Halving() {}

  private static double[] table() {
    double[] table = new double[PARTS];
    for (int part = 0; part < PARTS; part++) {
      table[part] = StrictMath.pow(0.5, (double) part / PARTS);
    }
    return table;
  }

  /**
   * What is left after some halvings: 2^-x.
   *
   * @param halvings from 0 to 1000
   */
  public static double left(double halvings) {
    int part = (int) (halvings * PARTS);
    double rest = (halvings - (double) part / PARTS) * -LN_2; // -0.0217 to 0
    double power =
        1
            + rest
                * (1
                    + rest / 2 * (1 + rest / 3 * (1 + rest / 4 * (1 + rest / 5 * (1 + rest / 6)))));
    return Math.scalb(TABLE[part % PARTS] * power, -(part / PARTS));
  }
}
