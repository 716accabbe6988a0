package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQL creates in the catalog is a file in its folder, and gone when it is dropped. */
@Tag("core")
final class CatalogChangesIT {
  private static final String NUMBERS_OPTION =
      "'" + CatalogSession.NUMBERS.replace("name: numbers\n", "") + "'";

  private final Path folder;
  private final CatalogSession catalog;

  CatalogChangesIT(@TempDir Path folder) {
    this.folder = folder;
    this.catalog = CatalogSession.over(folder);
  }

  @BeforeEach
  void makeNamespace() {
    catalog.sql("CREATE NAMESPACE synth.lab");
  }

  @Test
  void tableIsKeptAsASpecFileForEverySession() throws IOException {
    catalog.sql(
        "CREATE TABLE synth.lab.numbers USING synthetic OPTIONS (spec "
            + NUMBERS_OPTION
            + ", rows '30', seed 7)");

    assertThat(names("lab")).containsExactly("numbers.yaml");
    assertThat(text("lab/numbers.yaml"))
        .isEqualTo(
            """
            name: numbers
            rows: 30
            startTimestamp: '2024-01-01T00:00:00Z'
            rowsPerSecond: 2
            columns:
              - {name: n, type: long, sequence: {start: 0, step: 1}}
              - {name: r, type: long, minValue: 0, maxValue: 1000000}
              - {name: t, type: timestamp}
            seed: 7
            """);
    CatalogSession later = CatalogSession.over(folder);
    assertThat(later.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(30L);
    assertThat(Examples.checksum(later.sql("SELECT * FROM synth.lab.numbers")))
        .isEqualTo(
            Examples.checksum(
                later
                    .spark()
                    .read()
                    .format("synthetic")
                    .option("spec", CatalogSession.NUMBERS)
                    .option("rows", 30)
                    .option("seed", 7)
                    .load()));
  }

  @Test
  void tableOfTheDefaultNamespaceLiesInTheFolderItself() throws IOException {
    catalog.sql("CREATE TABLE synth.default.things USING synthetic OPTIONS (preset 'iot')");

    assertThat(names("")).containsExactly("lab", "things.yaml");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.things WITH (rows = 9)"))
        .isEqualTo(9L);
  }

  @Test
  void tableOfColumnsAloneIsGuessedFromThem() throws IOException {
    catalog.sql(
        "CREATE TABLE synth.lab.people (id BIGINT NOT NULL, email VARCHAR(50)) USING synthetic");

    assertThat(text("lab/people.yaml")).contains("schema: ", "rows: 1000");
    assertThat(
            catalog.value("SELECT count(*) FROM synth.lab.people WHERE email LIKE '%@%.example'"))
        .isNotEqualTo(0L);
  }

  @Test
  void fileIsTakenOverAsItIsThen() throws IOException {
    Path file = Files.writeString(folder.resolve("lab/.kept"), CatalogSession.NUMBERS);
    catalog.sql("CREATE TABLE synth.lab.copy USING synthetic OPTIONS (specFile '" + file + "')");
    Files.delete(file);

    assertThat(catalog.value("SELECT count(*) FROM synth.lab.copy")).isEqualTo(100L);
  }

  @Test
  void createdFileMayBeEdited() throws IOException {
    catalog.sql("CREATE TABLE synth.lab.n USING synthetic OPTIONS (spec " + NUMBERS_OPTION + ")");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.n")).isEqualTo(100L);

    catalog.put("lab/n.yaml", text("lab/n.yaml").replace("rows: 100", "rows: 5"));
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.n")).isEqualTo(5L);
  }

  @Test
  void shownCreateTableMakesTheSameTable() {
    catalog.sql("CREATE TABLE synth.lab.a USING synthetic OPTIONS (spec " + NUMBERS_OPTION + ")");
    String shown = (String) catalog.value("SHOW CREATE TABLE synth.lab.a");
    assertThat(shown).contains("CREATE TABLE synth.lab.a (", "USING synthetic", "specFile");

    catalog.sql(shown.replace("synth.lab.a", "synth.lab.b"));
    assertThat(Examples.checksum(catalog.sql("SELECT * FROM synth.lab.b")))
        .isEqualTo(Examples.checksum(catalog.sql("SELECT * FROM synth.lab.a")));
  }

  @Test
  void shownCreateTableMakesTheSameTable_whereTheFileSaysNoName() throws IOException {
    catalog.put("lab/a.yaml", CatalogSession.NUMBERS.replace("name: numbers\n", ""));
    String shown = (String) catalog.value("SHOW CREATE TABLE synth.lab.a");

    catalog.sql(shown.replace("synth.lab.a", "synth.lab.b"));
    assertThat(Examples.checksum(catalog.sql("SELECT * FROM synth.lab.b")))
        .isEqualTo(Examples.checksum(catalog.sql("SELECT * FROM synth.lab.a")));
  }

  @Test
  void replacedTableHasAnotherFile() throws IOException {
    catalog.put("lab/n.yml", CatalogSession.NUMBERS);
    catalog.sql("REPLACE TABLE synth.lab.N USING synthetic OPTIONS (preset 'iot', rows '6')");
    assertThat(names("lab")).containsExactly("N.yaml");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.n")).isEqualTo(6L);

    catalog.sql(
        "CREATE OR REPLACE TABLE synth.lab.N USING synthetic OPTIONS (preset 'iot', rows '7')");
    catalog.sql(
        "CREATE OR REPLACE TABLE synth.lab.m USING synthetic OPTIONS (preset 'iot', rows '8')");
    assertThat(names("lab")).containsExactly("N.yaml", "m.yaml");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.n")).isEqualTo(7L);
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.m")).isEqualTo(8L);
  }

  @Test
  void replacementThatFailsLeavesTheFileAsItWas() throws IOException {
    catalog.put("lab/n.yml", CatalogSession.NUMBERS);
    for (String replacement :
        List.of(
            "USING synthetic OPTIONS (preset 'iot', rwos '5')",
            "USING parquet",
            "USING synthetic AS SELECT 1 AS a")) {
      for (String start : List.of("REPLACE", "CREATE OR REPLACE")) {
        assertThatThrownBy(() -> catalog.sql(start + " TABLE synth.lab.n " + replacement))
            .as(replacement)
            .isInstanceOfAny(IllegalArgumentException.class, AnalysisException.class);
      }
    }
    assertThatThrownBy(
            () ->
                catalog.spark().range(3).write().mode("overwrite").saveAsTable("synth.lab.numbers"))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(names("lab")).containsExactly("n.yml");
    assertThat(text("lab/n.yml")).isEqualTo(CatalogSession.NUMBERS);
  }

  @Test
  void tableIsKeptOnAnyFileSystemOfHadoop_bySettingsOfTheSession() throws IOException {
    CatalogSession mounted = CatalogSession.over("viewfs://specs/mounted");
    String link = "fs.viewfs.mounttable.specs.link./mounted";
    mounted.spark().conf().set(link, folder.toUri().toString());

    mounted.sql(
        "CREATE TABLE synth.lab.numbers USING synthetic OPTIONS (spec " + NUMBERS_OPTION + ")");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(100L);
    assertThat(mounted.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(100L);
    assertThat(
            mounted
                .spark()
                .read()
                .format("synthetic")
                .option("specFile", "viewfs://specs/mounted/lab/numbers.yaml")
                .load()
                .count())
        .isEqualTo(100);
    mounted.sql(
        "CREATE OR REPLACE TABLE synth.lab.numbers USING synthetic OPTIONS (preset 'iot', rows 9)");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(9L);
    mounted.sql("DROP NAMESPACE synth.lab CASCADE");
    assertThat(names("")).isEmpty();
  }

  @Test
  void ifNotExistsAndIfExistsAreHeeded() {
    String create =
        "CREATE TABLE IF NOT EXISTS synth.lab.t USING synthetic OPTIONS (preset 'iot', rows %d)";
    catalog.sql(create.formatted(3));
    catalog.sql(create.formatted(4));
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.t")).isEqualTo(3L);

    catalog.sql("DROP TABLE IF EXISTS synth.lab.t");
    catalog.sql("DROP TABLE IF EXISTS synth.lab.t");
    assertThat(catalog.sql("SHOW TABLES IN synth.lab").count()).isZero();
  }

  @Test
  void droppedTableHasNoFile() throws IOException {
    catalog.sql("CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot')");
    catalog.sql("DROP TABLE synth.lab.t");

    assertThat(names("lab")).isEmpty();
  }

  @Test
  void namespaceIsAFolder() throws IOException {
    catalog.sql("CREATE NAMESPACE IF NOT EXISTS synth.lab");
    catalog.sql("CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot')");
    catalog.sql("DROP NAMESPACE synth.lab CASCADE");

    assertThat(names("")).isEmpty();
    catalog.sql("DROP NAMESPACE IF EXISTS synth.lab");
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
  }

  private List<String> names(String subfolder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
