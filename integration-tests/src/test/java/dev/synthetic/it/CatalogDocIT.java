package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement of the document on SQL does what it says, one after the other. */
@Tag("core")
final class CatalogDocIT {
  private static final String READINGS =
      CatalogSession.IOT
          .replace("name: iot\n", "name: readings\n")
          .replaceAll("(?s)tables:.*", "")
          .concat(
              """
              rows: 5000
              rowsPerSecond: 10
              columns:
                - {name: celsius, type: double, minValue: 15, maxValue: 35, distribution: normal}
                - {name: ts, type: timestamp}
              """);

  private final Path directory;
  private final CatalogSession catalog;

  CatalogDocIT(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.catalog = CatalogSession.over(directory.resolve("specs"));
    catalog.put("readings.yaml", READINGS);
    catalog.put("shop.yaml", Files.readString(Path.of("..", "examples", "retail.yaml")));
  }

  @Test
  void statementsOverTheCatalogGiveRows() throws IOException {
    List<DocumentBlock> blocks = blocks("sql catalog");
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(7);
    for (DocumentBlock block : blocks) {
      assertThat(last(catalog.spark(), block)).as(block.place()).isNotEmpty();
    }
    assertThat(catalog.texts("SHOW NAMESPACES IN synth", "namespace"))
        .containsExactly("default", "fn", "presets", "shop");
  }

  @Test
  void statesOfALogAreThoseOfTheDocument() throws IOException {
    String states =
        blocks("sql catalog").stream()
            .map(DocumentBlock::text)
            .filter(text -> text.contains("VERSION AS OF"))
            .findFirst()
            .orElseThrow();
    String due = states.split(";", -1)[1];

    assertThat(catalog.value(due)).isEqualTo(10 * 600 + 1L);
  }

  @Test
  @SinceSpark("4.1")
  void streamOverTheCatalogGivesWindows() throws Exception {
    Dataset<Row> windows = catalog.sql(statement(blocks("sql catalog stream").get(0)));
    windows
        .writeStream()
        .format("memory")
        .queryName("windows")
        .outputMode("complete")
        .option("checkpointLocation", directory.resolve("checkpoint").toString())
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();

    assertThat(catalog.spark().table("windows").count()).isEqualTo(1);
  }

  @Test
  void statementsOverSparksOwnCatalogGiveRows() throws IOException {
    SparkSession session = LocalSpark.session().newSession();
    session.conf().set("spark.sql.catalog.spark_catalog", "builtin");
    for (DocumentBlock block : blocks("sql session")) {
      assertThat(last(session, block)).as(block.place()).isNotEmpty();
    }
  }

  private static List<Row> last(SparkSession session, DocumentBlock block) {
    List<Row> last = new ArrayList<>();
    for (String statement : block.text().split(";", -1)) {
      if (!statement.isBlank()) {
        last = session.sql(statement).collectAsList();
      }
    }
    return last;
  }

  private static String statement(DocumentBlock block) {
    return block.text().strip().replaceAll(";$", "");
  }

  private static List<DocumentBlock> blocks(String info) throws IOException {
    return DocumentBlock.all().stream().filter(block -> block.info().equals(info)).toList();
  }
}
