package dev.synthetic.benchmarks;

/**
 * A contender whose time is told for each value, not each row.
 *
 * @param contender makes the rows
 * @param columns the values of a row
 */
record PerValue(Contender contender, int columns) implements Contender {
  @Override
  public String name() {
    return contender.name();
  }

  @Override
  public Run run(long rows) throws Exception {
    Run run = contender.run(rows);
    return new Run(Math.multiplyExact(run.rows(), columns), run.seconds());
  }
}
