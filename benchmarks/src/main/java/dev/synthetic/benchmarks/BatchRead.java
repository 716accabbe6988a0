package dev.synthetic.benchmarks;

import java.util.function.LongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A table read in batch and written to a sink.
 *
 * <p>Spark keeps one compiled class for tables of the same shape, and two sources that meet in it
 * spoil each other's type profile. So each gets one more column, a number of its own.
 *
 * @param name the contender's name
 * @param table the table of so many rows
 * @param sink where it goes
 */
record BatchRead(String name, LongFunction<Dataset<Row>> table, Sink sink) implements Contender {
  @Override
  public Run run(long rows) throws Exception {
    int mark = Math.floorMod(name.hashCode(), 1_000_000);
    return new Run(rows, sink.seconds(table.apply(rows).withColumn("mark", functions.lit(mark))));
  }
}
