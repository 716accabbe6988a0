package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in Spark's own session catalog, and views; and where Delta has that catalog's place. */
@Tag("core")
final class SessionCatalogIT {
  private static final String SESSION_CATALOG = "spark.sql.catalog.spark_catalog";

  private final SparkSession delta = LocalSpark.session().newSession();
  private final SparkSession spark = LocalSpark.session().newSession();

  @BeforeEach
  void useSparksOwnCatalog() {
    spark.conf().set(SESSION_CATALOG, "builtin");
  }

  @AfterEach
  void dropTables() {
    spark.sql("DROP TABLE IF EXISTS synthetic_numbers");
  }

  @Test
  void createdTableIsReadInBatch() {
    create(spark, "preset 'iot', rows '70'");

    assertThat(spark.table("synthetic_numbers").count()).isEqualTo(70);
    assertThat(Examples.checksum(spark.table("synthetic_numbers")))
        .isEqualTo(
            Examples.checksum(
                spark
                    .read()
                    .format("synthetic")
                    .option("preset", "iot")
                    .option("rows", 70)
                    .load()));
    assertThat(
            spark.sql("SELECT * FROM synthetic_numbers WITH (rows = 5)").select("reading").count())
        .isEqualTo(5);
  }

  @Test
  @SinceSpark("4.1")
  void createdTableIsReadAsAStreamInSql(@TempDir Path directory) throws Exception {
    create(spark, "preset 'iot', rows '70'");
    assertDrained(spark.sql("SELECT * FROM STREAM synthetic_numbers"), directory);
  }

  @Test
  void createdTableIsReadAsAStream(@TempDir Path directory) throws Exception {
    create(spark, "preset 'iot', rows '70'");
    assertDrained(spark.readStream().table("synthetic_numbers"), directory);
  }

  private static void assertDrained(Dataset<Row> stream, Path directory) throws Exception {
    StreamingQuery query = Examples.drainToNowhere(stream, directory);

    assertThat(query.lastProgress().sources()[0].metrics()).containsEntry("endRow", "70");
  }

  @Test
  void badSpecIsRefusedWhenTheTableIsCreated() {
    assertThatThrownBy(() -> create(spark, "preset 'iot', rows '-1'"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("rows: must be");
    assertThat(spark.catalog().tableExists("synthetic_numbers")).isFalse();
  }

  @Test
  void temporaryViewIsReadInBatch() {
    for (SparkSession session : new SparkSession[] {spark, delta}) {
      session.sql(
          "CREATE TEMPORARY VIEW synthetic_view USING synthetic OPTIONS (preset 'iot', rows '7')");
      assertThat(session.table("synthetic_view").count()).isEqualTo(7);
    }
  }

  @Test
  void inDeltasCatalogATableIsRefusedWithTheWaysOut() throws IOException {
    create(delta, "preset 'iot', rows '70'");

    String documented =
        DocumentBlock.all().stream()
            .map(DocumentBlock::text)
            .filter(text -> text.startsWith(SESSION_CATALOG + ": "))
            .findFirst()
            .orElseThrow();
    assertThat(documented).contains(DeltaCatalog.class.getName(), "spark.sql.catalog.synth");
    assertThatThrownBy(() -> delta.sql("SELECT * FROM synthetic_numbers").collectAsList())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("Invalid spec 'unnamed', 1 problem:\n  " + documented.strip());
    assertThatThrownBy(() -> delta.readStream().table("synthetic_numbers"))
        .hasMessageContaining("does not support streamed reading");
    delta.sql("DROP TABLE synthetic_numbers");
  }

  private static void create(SparkSession session, String options) {
    session.sql("CREATE TABLE synthetic_numbers USING synthetic OPTIONS (" + options + ")");
  }
}
