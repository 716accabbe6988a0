package dev.synthetic.spark.random;

/** What the parameters of laws have to be. */
final class Parameters {
  private Parameters() {}

  /**
   * Refuses a number that is not above zero.
   *
   * @throws InfeasibleLawException if it is not
   */
  static void checkPositive(String name, double value) {
    if (!(value > 0)) {
      throw new InfeasibleLawException("its " + name + " must be > 0, but was " + value);
    }
  }
}
