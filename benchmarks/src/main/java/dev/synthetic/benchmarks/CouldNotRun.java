package dev.synthetic.benchmarks;

/**
 * The report on what could not be measured.
 *
 * @param title the measurement's
 * @param why what stood in its way
 */
record CouldNotRun(String title, Exception why) implements Report {
  @Override
  public String text() {
    return title + "\n  could not run: " + why + "\n";
  }

  @Override
  public String markdown() {
    return "## " + title + "\n\n- could not run: " + why + "\n\n";
  }
}
