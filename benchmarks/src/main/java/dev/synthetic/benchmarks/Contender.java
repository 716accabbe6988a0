package dev.synthetic.benchmarks;

/** One of those that a comparison sets side by side. */
interface Contender {
  /** The name of ours, which the others are set beside. */
  String OURS = "synthetic";

  /** Its name, unique in a comparison. */
  String name();

  /**
   * Makes rows once.
   *
   * @param rows how many are wanted; one that is slow may make fewer
   * @throws Exception if it cannot run
   */
  Run run(long rows) throws Exception;

  /**
   * What was made, and in what time.
   *
   * @param rows how many
   * @param seconds what they took
   */
  record Run(long rows, double seconds) {
    double nanosPerRow() {
      return seconds * 1e9 / rows;
    }
  }
}
