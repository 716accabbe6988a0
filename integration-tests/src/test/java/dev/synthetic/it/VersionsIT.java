package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/versions.md says of the Spark and the Java that these tests run on. */
@Tag("core")
final class VersionsIT {
  private static final Path DOCUMENT = Path.of("..", "docs", "versions.md");

  @ParameterizedTest
  @EnumSource
  void featureWorksWhereTheTableSaysSo(SparkFeature feature, @TempDir Path directory)
      throws Exception {
    List<List<String>> table = table("| what |");
    int column = table.get(0).indexOf(SparkVersion.running().toString());
    List<String> row =
        table.stream()
            .filter(cells -> cells.get(0).equals(feature.title()))
            .findFirst()
            .orElseThrow();

    assertThat(works(feature, directory)).isEqualTo(row.get(column).equals("yes"));
    assertThat(row.get(column)).isIn("yes", "no");
  }

  @Test
  void everyRowOfTheTableIsTried() throws Exception {
    List<List<String>> rows = table("| what |");

    assertThat(rows.subList(2, rows.size()))
        .extracting(row -> row.get(0))
        .containsExactlyElementsOf(
            Arrays.stream(SparkFeature.values()).map(SparkFeature::title).toList());
  }

  @Test
  void sparkDeltaAndJavaAreAmongThoseThatTheDocumentNames() throws Exception {
    String delta = versionOnClassPath("delta-spark_");
    String java = String.valueOf(Runtime.version().feature());

    assertThat(table("| Spark |"))
        .anySatisfy(
            row -> {
              assertThat(row.get(0)).isEqualTo(SparkVersion.release());
              assertThat(row.get(1)).isEqualTo(delta);
              assertThat(row.get(2).split(", ")).contains(java);
            });
  }

  private static boolean works(SparkFeature feature, Path directory) throws Exception {
    CatalogSession catalog = CatalogSession.over(directory.resolve("specs"));
    catalog.put("numbers.yaml", CatalogSession.NUMBERS);
    try {
      return feature.works(catalog, Files.createDirectory(directory.resolve("stream")));
    } catch (AnalysisException e) {
      return false; // Spark's own words for what its SQL does not know
    }
  }

  /** The document's table whose head begins so: the cells of each line. */
  private static List<List<String>> table(String head) throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.startsWith(head))
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .toList();
  }

  /** The version in the name of the one jar on the class path whose name begins so. */
  private static String versionOnClassPath(String start) {
    return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(entry -> Path.of(entry).getFileName().toString())
        .filter(name -> name.startsWith(start))
        .map(name -> name.replaceAll(".*-|\\.jar", ""))
        .findFirst()
        .orElseThrow();
  }
}
