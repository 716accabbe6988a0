package dev.synthetic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The document's comparison of a table with the batch read, by a Spark outside of the cluster. */
final class Comparison {
  private static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.databricks.delta.snapshotPartitions", "2")
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .config("spark.sql.catalog.synth", "dev.synthetic.spark.catalog.SyntheticCatalog")
          .getOrCreate();

  private Comparison() {}

  /** Fails unless the table in a job's folder has exactly the rows of the batch read. */
  static void assertSameRows(Path folder) {
    String statements = Recipe.block("sql compare").replace(Recipe.FOLDER, folder.toString());
    List<Row> sums =
        Arrays.stream(statements.split(";\n", -1))
            .filter(statement -> !statement.isBlank())
            .map(statement -> SPARK.sql(statement).head())
            .toList();
    assertThat(sums).hasSize(2);
    assertThat(sums.get(0).getLong(0)).isEqualTo(Job.ROWS);
    assertThat(sums.get(0)).isEqualTo(sums.get(1));
  }
}
