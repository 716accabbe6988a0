package dev.synthetic.benchmarks;

/** What came out of a measurement. */
interface Report {
  /** The figures for a terminal, its title first. */
  String text();

  /** The same as a section of Markdown. */
  String markdown();
}
