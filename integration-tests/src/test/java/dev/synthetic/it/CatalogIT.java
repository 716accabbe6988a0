package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQL reads from the catalog, as a user types it. */
@Tag("core")
final class CatalogIT {
  private final Path directory;
  private final Path folder;
  private final CatalogSession catalog;

  CatalogIT(@TempDir Path directory) {
    this.directory = directory;
    this.folder = directory.resolve("specs");
    this.catalog = CatalogSession.over(folder);
  }

  @BeforeEach
  void fillFolder() throws IOException {
    catalog.put("iot.yaml", CatalogSession.IOT);
    catalog.put("numbers.yml", CatalogSession.NUMBERS);
    catalog.put("shop/orders.json", "{\"columns\": [{\"name\": \"id\", \"type\": \"long\"}]}");
    catalog.put("shop/notes.txt", "no spec");
    catalog.put("shop/_draft.yaml", "no spec");
  }

  @Test
  void namespacesAreFoldersFilesOfSeveralTablesAndWhatIsBuiltIn() {
    assertThat(catalog.texts("SHOW NAMESPACES IN synth", "namespace"))
        .containsExactly("default", "fn", "iot", "presets", "shop");
    assertThat(catalog.texts("SHOW NAMESPACES IN synth LIKE 'i*'", "namespace"))
        .containsExactly("iot");
    assertThat(catalog.sql("SHOW NAMESPACES IN synth.iot").count()).isZero();
  }

  @Test
  void tablesAreThoseOfTheNamespace() {
    assertThat(tables("synth.iot")).containsExactly("devices", "readings");
    assertThat(tables("synth.default")).containsExactly("numbers");
    assertThat(tables("synth.shop")).containsExactly("orders");
    assertThat(tables("synth.presets")).containsExactly("iot", "transactions");
    assertThat(tables("synth.fn")).isEmpty();
  }

  @Test
  void everyTableHasTheRowsOfItsSpec() {
    assertSame(
        catalog.sql("SELECT * FROM synth.iot.readings"),
        read("specFile", folder.resolve("iot.yaml").toString(), "table", "readings"));
    assertSame(
        catalog.sql("SELECT * FROM synth.default.numbers"),
        read("specFile", folder.resolve("numbers.yml").toString()));
    assertSame(
        catalog.sql("SELECT * FROM synth.presets.iot WITH (rows = 50)"),
        read("preset", "iot", "rows", "50"));
  }

  @Test
  void namesAreFoundWithoutRegardToCaseAndInTheNamespaceInUse() {
    catalog.sql("USE synth");
    assertThat(catalog.value("SELECT count(*) FROM numbers")).isEqualTo(100L);
    catalog.sql("USE synth.iot");
    assertThat(catalog.value("SELECT count(*) FROM Readings")).isEqualTo(500L);
    assertThat(catalog.value("SELECT count(*) FROM synth.numbers")).isEqualTo(100L);
  }

  @Test
  void tablesJoinAsTheirKeysSay() {
    String joined =
        "SELECT count(*) FROM synth.iot.readings r JOIN synth.iot.devices d USING (device_id)";
    assertThat(catalog.value(joined)).isEqualTo(500L);
  }

  @Test
  void optionsOfAReadOverrideTheSpec() {
    assertThat(catalog.value("SELECT count(*) FROM synth.iot.readings WITH (rows = 33)"))
        .isEqualTo(33L);
    String seeds = "SELECT max(r) FROM synth.default.numbers WITH (seed = %d)";
    assertThat(catalog.value(seeds.formatted(1))).isNotEqualTo(catalog.value(seeds.formatted(2)));
    assertThat(catalog.spark().read().option("rows", "7").table("synth.iot.readings").count())
        .isEqualTo(7);
  }

  @Test
  void describeShowsColumnsAndWhereTheyComeFrom() {
    assertThat(catalog.texts("DESCRIBE synth.iot.readings", "col_name"))
        .containsExactly("device_id", "celsius", "ts");
    List<Row> extended = catalog.sql("DESCRIBE EXTENDED synth.iot.readings").collectAsList();
    assertThat(extended.toString())
        .contains("[Provider,synthetic,]", "iot.yaml", "option.table=readings");
    assertThat(catalog.texts("SHOW COLUMNS IN synth.iot.readings", "col_name"))
        .containsExactly("device_id", "celsius", "ts");
  }

  @Test
  void versionAsOfIsTheTableAfterSoManyRows() {
    assertThat(numbers("VERSION AS OF 3")).containsExactly("0", "1", "2");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers VERSION AS OF 1000"))
        .isEqualTo(1000L);
    assertThat(
            catalog
                .spark()
                .read()
                .option("versionAsOf", "5")
                .table("synth.default.numbers")
                .count())
        .isEqualTo(5);
  }

  @Test
  void timestampAsOfIsTheRowsThatAreDueByThen() {
    assertThat(numbers("TIMESTAMP AS OF '2024-01-01T00:00:01Z'")).containsExactly("0", "1", "2");
    assertThat(numbers("TIMESTAMP AS OF '2024-01-01T00:00:00.999999Z'")).containsExactly("0", "1");
    assertThat(numbers("TIMESTAMP AS OF '2023-12-31'")).isEmpty();
    assertThat(
            catalog
                .spark()
                .read()
                .option("timestampAsOf", "2024-01-01T00:00:01Z")
                .table("synth.default.numbers")
                .count())
        .isEqualTo(3);
  }

  @Test
  void hiddenColumnsAreThoseOfTheSource() {
    assertThat(
            catalog.texts(
                "SELECT _row_id FROM synth.default.numbers WHERE n BETWEEN 3 AND 5", "_row_id"))
        .containsExactly("3", "4", "5");
  }

  @Test
  @SinceSpark("4.1")
  void streamOfATableEqualsItsBatchRead() throws Exception {
    Dataset<Row> stream =
        catalog.sql(
            "SELECT * FROM STREAM synth.iot.readings WITH (maxRowsPerTrigger = 200, rows = 450)");
    assertThat(stream.isStreaming()).isTrue();
    assertThat(drained(stream).recentProgress()).hasSize(3);
    assertSame(
        catalog.spark().read().parquet(directory.resolve("table").toString()),
        catalog.sql("SELECT * FROM synth.iot.readings WITH (rows = 450)"));
  }

  @Test
  void streamOfATableIsReadFromJavaToo() throws Exception {
    Dataset<Row> stream =
        catalog.spark().readStream().option("rows", "40").table("synth.iot.readings");
    assertThat(drained(stream).lastProgress().sources()[0].metrics()).containsEntry("endRow", "40");
  }

  @Test
  void changedFileIsSeenByTheNextQuery() throws IOException {
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(100L);

    catalog.put("numbers.yml", CatalogSession.NUMBERS.replace("rows: 100", "rows: 70"));
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(70L);

    catalog.put("numbers.yml", CatalogSession.NUMBERS.replace("rows: 100", "rows: 60"));
    touch("numbers.yml", "2030-01-01T00:00:00Z");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(60L);

    catalog.put("more.yaml", CatalogSession.NUMBERS);
    assertThat(tables("synth.default")).containsExactly("more", "numbers");
  }

  @Test
  void unchangedFileIsNotReadAgain() throws IOException {
    touch("numbers.yml", "2030-01-01T00:00:00Z");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(100L);

    catalog.put("numbers.yml", CatalogSession.NUMBERS.replace("rows: 100", "rows: 900"));
    touch("numbers.yml", "2030-01-01T00:00:00Z");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(100L);
  }

  @Test
  void catalogWithoutAFolderHasThePresets() {
    catalog
        .spark()
        .conf()
        .set("spark.sql.catalog.builtin_specs", "dev.synthetic.spark.catalog.SyntheticCatalog");
    assertThat(tables("builtin_specs.presets")).containsExactly("iot", "transactions");
    String first = "SELECT count(*) FROM builtin_specs.presets.transactions WITH (rows = 10)";
    assertThat(catalog.value(first)).isEqualTo(10L);
  }

  private void touch(String file, String instant) throws IOException {
    Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.parse(instant)));
  }

  private List<String> numbers(String state) {
    return catalog.texts("SELECT n FROM synth.default.numbers " + state + " ORDER BY n", "n");
  }

  private List<String> tables(String namespace) {
    return catalog.texts("SHOW TABLES IN " + namespace, "tableName");
  }

  private StreamingQuery drained(Dataset<Row> stream) throws Exception {
    StreamingQuery query =
        stream
            .writeStream()
            .format("parquet")
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .trigger(Trigger.AvailableNow())
            .start(directory.resolve("table").toString());
    query.awaitTermination();
    return query;
  }

  private Dataset<Row> read(String... options) {
    var reader = catalog.spark().read().format("synthetic");
    for (int i = 0; i < options.length; i += 2) {
      reader.option(options[i], options[i + 1]);
    }
    return reader.load();
  }

  private static void assertSame(Dataset<Row> one, Dataset<Row> other) {
    assertThat(one.count()).isPositive();
    assertThat(one.columns()).isEqualTo(other.columns());
    assertThat(Examples.checksum(one)).isEqualTo(Examples.checksum(other));
  }
}
