package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What dbldatagen's serialized specs become. The files in the folder are what dbldatagen's {@code
 * saveToJson} wrote ({@code telematics.json} has, in that form, the columns of its data set {@code
 * basic/telematics}); the YAML beside each is the import, which {@link #main} writes, to be read
 * before it is committed.
 */
final class DbldatagenSpecTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "dbldatagen");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  public static void main(String[] arguments) throws IOException {
    for (Path file : files()) {
      Files.writeString(answer(file), DbldatagenSpec.read(Files.readString(file)).text());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void realSpecsBecomeSpecsThatAreRight(Path file) throws IOException {
    DbldatagenSpec spec = DbldatagenSpec.read(Files.readString(file));
    assertThat(spec.text()).isEqualTo(Files.readString(answer(file)));
    assertThat(SpecReader.parse(spec.text(), Map.of()).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int | 'minValue': 1, 'maxValue': 9 | minValue: 1, maxValue: 9, random: false",
        "int | 'minValue': 1, 'maxValue': 9, 'random': true | minValue: 1, maxValue: 9",
        "int | 'minValue': 9, 'maxValue': 1, 'step': -2 |"
            + " minValue: 1, maxValue: 9, step: 2, random: false",
        "float | 'minValue': 1, 'maxValue': 9 | minValue: 1, maxValue: 9, step: 1, random: false",
        "string | 'values': ['a'], 'baseColumn': 'k' |"
            + " values: [a], random: false, baseColumn: k",
        "string | 'values': ['a'], 'baseColumn': 'k', 'baseColumnType': 'hash' |"
            + " values: [a], baseColumn: k",
        "int | 'uniqueValues': 5, 'maxValue': 99 | uniqueValues: 5",
        "date | 'begin': '2024-01-01 00:00:00', 'interval': 'INTERVAL 259200 SECONDS' |"
            + " begin: 2024-01-01, interval: 3 days",
        "timestamp | 'begin': '2024-01-01 06:30:00', 'interval': 'days=1,hours=12' |"
            + " begin: '2024-01-01 06:30:00', interval: 1 days 12 hours",
        "string | 'template': 'x[d]' | template: 'x\\[d]'",
        "string | 'prefix': 'a', 'baseColumn': 'k' | baseColumn: k, prefix: a",
        "string | 'suffix': 'a', 'textSeparator': '-', 'minValue': 1, 'maxValue': 9, 'random': true"
            + " | minValue: 1, maxValue: 9, suffix: a, textSeparator: '-'",
        "string | 'format': 'x%03d', 'baseColumn': 'k' | baseColumn: k, format: 'x%03d'",
        "string | 'format': '%-5s', 'baseColumn': 'k' | expr: 'format_string(''%-5s'', `k`)'",
        "string | 'text': {'kind': 'ILText', 'paragraphs': 2, 'sentences': [2, 6], 'words': null} |"
            + " text: {paragraphs: 2, sentences: [2, 6]}",
        "string | 'text': {'kind': 'ILText', 'extendedWordList': ['a', 'b']} |"
            + " text: {wordList: [a, b]}",
        "string | 'expr': 'format_number(abs(k, 2), 3)' |"
            + " expr: 'format_number(cast(abs(k, 2) as decimal(38, 3)), 3)'",
        "int | 'expr': 'k + 1', 'percentNulls': 0.25 | expr: k + 1, percentNulls: 0.25",
        "int | 'minValue': 1, 'percentNulls': 0.0 | minValue: 1, random: false",
      })
  void defaultsAreWrittenOut(String type, String keys, String expected) {
    assertThat(column(type, keys)).isEqualTo("  - {name: c, type: " + type + ", " + expected + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'distribution': 'normal' | had no effect, as random was false",
        "'random': true, 'distribution': {'kind': 'Normal', 'mean': 3} | 'distribution.mean' had"
            + " no",
        "'values': [1], 'weights': [3] | blocks of equal values there",
        "'text': {'kind': 'PyfuncText'} | a few words stand in its place: take faker",
        "'text': {'kind': 'ILText', 'paragraphs': 900} | here it ends before 2000 characters",
        "'values': [1], 'randomSeed': 17 | 'randomSeed' 17 of the column has no equivalent",
        "'values': [1], 'randomSeedMethod': 'fixed' | columns are always independent",
        "'somethingNew': 3 | 'somethingNew' is not known; left out",
      })
  void whatHasNoEquivalentIsTold(String keys, String note) {
    String type = keys.contains("text") ? "string" : "int";
    DbldatagenSpec spec = DbldatagenSpec.read(text(type, keys));
    assertThat(spec.notes()).hasSize(1);
    assertThat(spec.notes().get(0).path()).isEqualTo("columns[0] 'c'");
    assertThat(spec.notes().get(0).message()).contains(note);
    assertThat(spec.text()).contains("# " + spec.notes().get(0));
  }

  @Test
  void seedThatIsTheGeneratorsIsNoneOfTheColumns() {
    String column =
        "{\"colName\": \"c\", \"colType\": \"int\", \"randomSeed\": 7, \"randomSeedMethod\":"
            + " \"fixed\"}";
    String spec =
        "{\"randomSeed\": 7, \"randomSeedMethod\": \"fixed\", \"columns\": [" + column + "]}";

    assertThat(DbldatagenSpec.read(spec).notes())
        .extracting(Problem::path)
        .containsExactly("randomSeedMethod");
    assertThat(DbldatagenSpec.read(spec.replaceFirst("\"randomSeed\": 7", "\"seed\": 7")).notes())
        .extracting(Problem::message)
        .anyMatch(note -> note.startsWith("'randomSeed' 7 of the column"));
  }

  @Test
  void theColumnThatCountsRowsComesWhereItIsUsed() {
    String id =
        "{\"colName\": \"id\", \"colType\": \"bigint\", \"implicit\": true, \"omit\": true}";
    String other = "{\"colName\": \"c\", \"colType\": \"int\", \"expr\": \"id + 1\"}";
    assertThat(DbldatagenSpec.read("{\"columns\": [" + id + ", " + other + "]}").text())
        .contains("{name: id, type: bigint, minValue: 0, random: false, omit: true}");
    assertThat(DbldatagenSpec.read("{\"columns\": [" + id + "]}").text()).doesNotContain("bigint");
  }

  @Test
  void otherTextsAreRefused() {
    assertThatThrownBy(() -> DbldatagenSpec.read("{\"tables\": []}"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("dbldatagen.core");
    assertThatThrownBy(() -> DbldatagenSpec.read("[]")).hasMessageContaining("saveToJson writes");
    assertThatThrownBy(() -> DbldatagenSpec.read("{")).hasMessageContaining("must be JSON");
  }

  private static String column(String type, String keys) {
    return DbldatagenSpec.read(text(type, keys))
        .text()
        .lines()
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static String text(String type, String keys) {
    String column = "{'colName': 'c', 'colType': '" + type + "', " + keys + "}";
    return ("{'name': 't', 'columns': [" + column + "]}").replace('\'', '"');
  }

  private static Path answer(Path file) {
    return file.resolveSibling(file.getFileName().toString().replace(".json", ".yaml"));
  }
}
