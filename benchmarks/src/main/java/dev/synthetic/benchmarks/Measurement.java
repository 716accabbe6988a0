package dev.synthetic.benchmarks;

/** Something that {@code bin/benchmark} measures and reports on. */
interface Measurement {
  /** What is measured. */
  String title();

  /**
   * Measures it.
   *
   * @throws Exception if it cannot be measured at all
   */
  Report measure(Effort effort) throws Exception;
}
