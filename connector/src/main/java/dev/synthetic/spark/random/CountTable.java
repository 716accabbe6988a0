package dev.synthetic.spark.random;

import java.util.Arrays;

/**
 * Counts drawn by a law that is truncated to a number of places.
 *
 * <p>The table goes from the mode both ways, each weight from its neighbour's, until a count is
 * 2^−60 as likely as the mode: what is left out would not show on the grid of 2^53 that draws are
 * from.
 *
 * @param first the least count that is drawn
 * @param choice of counts from there on
 */
public record CountTable(long first, WeightedChoice choice) {
  private static final double LEAST = 0x1.0p-60;
  private static final double BEYOND = 1e100;
  private static final int MOST = 100_000;

  /**
   * The table of a law over the counts below a number of places.
   *
   * @throws InfeasibleLawException if it needs more than 100,000 counts on a side of the mode, or
   *     the places end where the law has hardly begun
   */
  public static CountTable of(CountLaw law, long places) {
    long mode = law.mode() < places ? (long) law.mode() : places - 1;
    checkReach(law, mode);
    double[] below = run(law, mode, -1, mode);
    double[] above = run(law, mode, 1, places - 1 - mode);
    double[] weights = new double[below.length + 1 + above.length];
    for (int i = 0; i < below.length; i++) {
      weights[below.length - 1 - i] = below[i];
    }
    weights[below.length] = 1;
    System.arraycopy(above, 0, weights, below.length + 1, above.length);
    return new CountTable(mode - below.length, WeightedChoice.of(weights));
  }

  /** Whether a law that falls from count 0 on spreads over more counts than a table has. */
  public static boolean isTooWide(CountLaw law, long places) {
    double weight = 1;
    int count = 0;
    while (weight >= LEAST && count < places - 1 && count <= MOST) {
      weight *= law.ratio().applyAsDouble(count);
      count++;
    }
    return weight >= LEAST && count > MOST;
  }

  /** Refuses places so far below the law's mode that none of its values would be seen there. */
  private static void checkReach(CountLaw law, long last) {
    double likelier = 1;
    for (long k = last; k < law.mode() && k - last < MOST; k++) {
      likelier *= law.ratio().applyAsDouble(k);
      if (likelier > BEYOND) {
        throw new InfeasibleLawException("none of its values lie in the range");
      }
    }
  }

  /** The weights of the counts next to the mode, one direction, at most so many. */
  private static double[] run(CountLaw law, long mode, int direction, long most) {
    double[] weights = new double[64];
    double weight = 1;
    int count = 0;
    while (count < most) {
      long at = mode + (long) direction * count;
      weight =
          direction > 0
              ? weight * law.ratio().applyAsDouble(at)
              : weight / law.ratio().applyAsDouble(at - 1);
      if (!(weight >= LEAST)) {
        break;
      }
      if (count == MOST) {
        throw new InfeasibleLawException("it spreads over more than " + MOST + " values");
      }
      if (count == weights.length) {
        weights = Arrays.copyOf(weights, 2 * count);
      }
      weights[count++] = weight;
    }
    return Arrays.copyOf(weights, count);
  }
}
