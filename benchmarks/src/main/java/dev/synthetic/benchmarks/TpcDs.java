package dev.synthetic.benchmarks;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Kyuubi's connector of TPC-DS tables, where its jar is on the class path: a table of sales of the
 * smallest scale, whatever number of rows is asked for.
 *
 * @param spark the session
 * @param name the contender's name
 */
record TpcDs(SparkSession spark, String name) implements Contender {
  private static final String CATALOG = "org.apache.kyuubi.spark.connector.tpcds.TPCDSCatalog";

  @Override
  public Run run(long rows) throws IOException {
    if (TpcDs.class.getClassLoader().getResource(CATALOG.replace('.', '/') + ".class") == null) {
      throw new IOException(
          "the jar of kyuubi-spark-connector-tpcds is not here; bin/benchmark fetches it if it"
              + " can");
    }
    spark.conf().set("spark.sql.catalog.tpcds", CATALOG);
    Dataset<Row> sales = spark.table("tpcds.sf1.store_sales");
    long made = sales.count();
    return new Run(made, Sink.NOOP.seconds(sales));
  }
}
