package dev.synthetic.cli;

import java.io.PrintStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The proof that what was streamed is what a batch read gives: both differences. */
final class Proof {
  private Proof() {}

  /**
   * Prints both differences, as multisets, and what they mean.
   *
   * @return whether there are none
   */
  static boolean print(Dataset<Row> streamed, Dataset<Row> batch, PrintStream out) {
    long onlyStreamed = streamed.exceptAll(batch).count();
    long onlyBatch = batch.exceptAll(streamed).count();
    boolean equal = onlyStreamed == 0 && onlyBatch == 0;
    out.printf("The same %s read in batch%n", Texts.count(batch.count(), "row"));
    out.printf("  in the stream alone: %s%n", Texts.count(onlyStreamed, "row"));
    out.printf("  in the batch alone:  %s%n", Texts.count(onlyBatch, "row"));
    out.println(
        equal ? "The stream equals the batch read." : "The stream differs from the batch read.");
    return equal;
  }
}
