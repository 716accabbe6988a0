package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.catalog.InvalidCatalogException;
import dev.synthetic.spec.InvalidSpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the catalog says to a user's mistake. */
@Tag("core")
final class CatalogErrorsIT {
  private final Path folder;
  private final CatalogSession catalog;

  CatalogErrorsIT(@TempDir Path folder) {
    this.folder = folder;
    this.catalog = CatalogSession.over(folder);
  }

  @BeforeEach
  void fillFolder() throws IOException {
    catalog.put("iot.yaml", CatalogSession.IOT);
    catalog.put("numbers.yaml", CatalogSession.NUMBERS);
    catalog.put("lab/numbers.yaml", CatalogSession.NUMBERS);
  }

  @Test
  void missingFolderIsSaidAtEveryUse() {
    CatalogSession missing = CatalogSession.over(folder.resolve("nowhere"));
    for (String statement :
        new String[] {"SHOW NAMESPACES IN synth", "SELECT * FROM synth.iot.readings"}) {
      assertThatThrownBy(() -> missing.sql(statement))
          .isInstanceOf(InvalidCatalogException.class)
          .hasMessage(
              "Catalog 'synth': spark.sql.catalog.synth.path must be a folder, but '"
                  + folder.resolve("nowhere")
                  + "' does not exist; create it, or set the option to another");
    }
  }

  @Test
  void folderThatIsAFileIsSaid() {
    CatalogSession file = CatalogSession.over(folder.resolve("iot.yaml"));
    assertThatThrownBy(() -> file.sql("SHOW NAMESPACES IN synth"))
        .hasMessageContaining("must be a folder, but", "iot.yaml' is a file");
  }

  @Test
  void unknownOptionIsRefused() {
    CatalogSession other = CatalogSession.over(folder);
    other.spark().conf().set("spark.sql.catalog.synth.pth", "/specs");
    assertThatThrownBy(() -> other.sql("SHOW NAMESPACES IN synth"))
        .hasMessage(
            "Catalog 'synth': spark.sql.catalog.synth.pth is no option; the only one is path; take"
                + " it out");
  }

  @Test
  void brokenFileIsToldOfWhenItIsRead_andOtherTablesWork() throws IOException {
    catalog.put("broken.yaml", "columns: [{name: a, type: long, minValu: 3}]\nrow: 5");
    catalog.put("unreadable.yaml", "columns: [");
    Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28});

    assertThat(catalog.texts("SHOW TABLES IN synth.default", "tableName"))
        .containsExactly("binary", "broken", "numbers", "unreadable");
    assertThat(catalog.value("SELECT count(*) FROM synth.default.numbers")).isEqualTo(100L);
    assertThatThrownBy(() -> catalog.sql("SELECT * FROM synth.default.broken"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("broken.yaml', 2 problems:")
        .hasMessageContaining("row: unknown key; did you mean 'rows'?")
        .hasMessageContaining("columns[0].minValu: unknown key; did you mean 'minValue'?");
    assertThatThrownBy(() -> catalog.sql("SELECT * FROM synth.default.unreadable"))
        .hasMessageContaining("unreadable.yaml', 1 problem:\n  spec: line 1");
    assertThatThrownBy(() -> catalog.sql("SELECT * FROM synth.default.binary"))
        .hasMessageContaining("must be text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * FROM synth.iot.reading, TABLE_OR_VIEW_NOT_FOUND",
    "SELECT * FROM synth.nowhere.readings, TABLE_OR_VIEW_NOT_FOUND",
    "SELECT * FROM synth.iot.deep.readings, TABLE_OR_VIEW_NOT_FOUND",
    "SHOW TABLES IN synth.nowhere, SCHEMA_NOT_FOUND",
    "DROP TABLE synth.iot.reading, TABLE_OR_VIEW_NOT_FOUND",
    "CREATE TABLE synth.nowhere.t USING synthetic OPTIONS (preset 'iot'), SCHEMA_NOT_FOUND",
    "CREATE TABLE synth.lab.Numbers USING synthetic OPTIONS (preset 'iot'), ALREADY_EXISTS",
    "CREATE NAMESPACE synth.IOT, ALREADY_EXISTS",
    "DROP NAMESPACE synth.lab, SCHEMA_NOT_EMPTY",
    "INSERT INTO synth.default.numbers SELECT * FROM synth.default.numbers, append",
    "SELECT synth.iot.value('' | 1 | 2), ROUTINE",
  })
  void whatSparkHasWordsForIsSaidBySpark(String statement, String condition) {
    assertThatThrownBy(() -> catalog.sql(statement.replace(" |", ",")).collectAsList())
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining(condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE synth.lab.t USING parquet | USING must be synthetic, but was parquet",
        "CREATE TABLE synth.lab.`a/b` USING synthetic OPTIONS (preset 'iot') | a new name must"
            + " have",
        "CREATE TABLE synth.presets.t USING synthetic OPTIONS (preset 'iot') | is built in",
        "CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot') COMMENT 'c' | 'comment'",
        "CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot') LOCATION '/x' |"
            + " 'location'",
        "CREATE TABLE synth.lab.t USING synthetic TBLPROPERTIES (a 'b') | the property 'a'",
        "CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot', checkpoint '/c')"
            + " | 'checkpoint' belongs to a read",
        "CREATE TABLE synth.lab.t (id BIGINT) USING synthetic PARTITIONED BY (id) | partitioned",
        "CREATE TABLE synth.lab.t USING synthetic OPTIONS (spec 'tables: [{name: a, columns:"
            + " [{name: x, type: long}]}]') | a table's spec must be of one table, but is of a",
        "CREATE TABLE synth.lab.t (reading FLOAT) USING synthetic OPTIONS (preset 'iot')"
            + " | must be all of the spec's in their order",
        "CREATE TABLE synth.lab.t (id BIGINT COMMENT 'c') USING synthetic | but 'id' has",
        "DROP TABLE synth.iot.readings | iot.yaml'; change that file",
        "CREATE OR REPLACE TABLE synth.iot.readings USING synthetic OPTIONS (preset 'iot')"
            + " | iot.yaml'; change that file",
        "CREATE TABLE synth.lab.t AS SELECT 1 AS a | must not be made of a query's rows",
        "DROP TABLE synth.presets.iot | the preset 'iot', which is built in",
        "DROP NAMESPACE synth.fn | is built in",
        "DROP NAMESPACE synth.iot CASCADE | must be a folder to be dropped",
        "ALTER TABLE synth.lab.numbers RENAME TO lab.m | must not be renamed; rename the file",
        "CREATE NAMESPACE synth.x COMMENT 'c' | must not have the property 'comment'",
        "CREATE NAMESPACE synth.x.y | must have one part, but has 2",
        "SELECT * FROM synth.lab.numbers VERSION AS OF 'abc' | must be a number of rows",
      })
  void whatAFolderCannotBeIsRefused(String statement, String problem) {
    assertThatThrownBy(() -> catalog.sql(statement))
        .isInstanceOf(InvalidCatalogException.class)
        .hasMessageStartingWith("Catalog 'synth': ")
        .hasMessageContaining(problem);
  }

  @Test
  void tableIsNotAltered() {
    assertThatThrownBy(() -> catalog.sql("ALTER TABLE synth.lab.numbers ADD COLUMN x INT"))
        .hasMessageContaining("a table must not be altered; change the spec, which is 'file:")
        .hasMessageContaining("lab/numbers.yaml'");
  }

  @Test
  void badSpecIsRefusedWhenTheTableIsCreated_andLeavesNoFile() {
    String create =
        "CREATE TABLE synth.lab.t USING synthetic OPTIONS (spec 'columns: [{name: a, type: long,"
            + " minValu: 3}]', rwos '5')";
    assertThatThrownBy(() -> catalog.sql(create))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("rwos: unknown option; did you mean 'rows'?");
    assertThat(catalog.sql("SHOW TABLES IN synth.lab").count()).isEqualTo(1);
  }

  @Test
  void tableThatIsThereTwiceIsRefusedWithBothPlaces() throws IOException {
    catalog.put("Numbers.json", CatalogSession.NUMBERS);
    assertThatThrownBy(() -> catalog.sql("SELECT * FROM synth.default.numbers"))
        .isInstanceOf(InvalidCatalogException.class)
        .hasMessageContaining("must be there once, but is in", "Numbers.json", "numbers.yaml");
    assertThat(catalog.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(100L);
  }

  @Test
  void instantWithoutAStartIsRefused() throws IOException {
    catalog.put("endless.yaml", "columns: [{name: a, type: long}]");
    String then = "SELECT * FROM synth.default.endless TIMESTAMP AS OF '2024-01-01'";
    assertThatThrownBy(() -> catalog.sql(then).collectAsList())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("startTimestamp: must be given");
  }

  @Test
  void readThatNamesAnotherSpecIsRefused() {
    String other = "SELECT * FROM synth.iot.readings WITH (table = 'devices', preset = 'iot')";
    assertThatThrownBy(() -> catalog.sql(other).collectAsList())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("Invalid spec 'synth.iot.readings', 2 problems:")
        .hasMessageContaining("preset: must not be given, as a table of a catalog has its spec");
  }

  @Test
  void namespaceWithOtherFilesIsNotDropped() throws IOException {
    catalog.put("lab/notes.txt", "kept");
    assertThatThrownBy(() -> catalog.sql("DROP NAMESPACE synth.lab CASCADE"))
        .isInstanceOf(InvalidCatalogException.class)
        .hasMessageContaining("must hold spec files alone to be dropped");
    assertThat(folder.resolve("lab/notes.txt")).exists();
  }

  @Test
  void readOnlyFolderIsReadButNotWritten() {
    CatalogSession readOnly = CatalogSession.over(ReadOnlyFileSystem.SCHEME + "://" + folder);
    readOnly.spark().conf().set("fs.readonly.impl", ReadOnlyFileSystem.class.getName());

    assertThat(readOnly.value("SELECT count(*) FROM synth.lab.numbers")).isEqualTo(100L);
    for (String statement :
        new String[] {
          "CREATE TABLE synth.lab.t USING synthetic OPTIONS (preset 'iot')",
          "DROP TABLE synth.lab.numbers",
          "CREATE NAMESPACE synth.x"
        }) {
      assertThatThrownBy(() -> readOnly.sql(statement))
          .as(statement)
          .isInstanceOf(InvalidCatalogException.class)
          .hasMessageContaining("must be writable to be created or dropped, but is not: Permission")
          .hasMessageContaining("give spark.sql.catalog.synth.path a folder that you may write");
    }
  }

  @Test
  void catalogWithoutAFolderCreatesNothing() {
    CatalogSession other = CatalogSession.over(folder);
    other
        .spark()
        .conf()
        .set("spark.sql.catalog.bare", "dev.synthetic.spark.catalog.SyntheticCatalog");
    String create = "CREATE TABLE bare.default.t USING synthetic OPTIONS (preset 'iot')";
    assertThatThrownBy(() -> other.sql(create))
        .hasMessage(
            "Catalog 'bare': a folder must be given to create or drop anything, but is missing; set"
                + " spark.sql.catalog.bare.path to it");
  }
}
