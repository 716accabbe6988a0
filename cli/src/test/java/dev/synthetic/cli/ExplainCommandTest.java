package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code synthetic explain} says. */
final class ExplainCommandTest {
  private static final String SPEC =
      """
      name: readings
      rows: 5000
      columns:
        - {name: celsius, type: double, expr: (fahrenheit - 32) * 0.5}
        - {name: fahrenheit, type: double, minValue: 50, maxValue: 90, distribution: normal}
        - {name: id, type: long, sequence: {start: 7}}
        - {name: kind, type: string, values: [a, b], percentNulls: 0.25}
      """;

  @TempDir private Path directory;

  @Test
  void columnsComeInOrderOfDependencyWithWhatTheyAreFunctionsOf() throws Exception {
    List<String> lines = explain(file()).lines().toList();
    int input = lines.indexOf("  1. fahrenheit  double, never null");
    int result = lines.indexOf("  2. celsius  double, never null");
    assertThat(input).isPositive().isLessThan(result);
    assertThat(lines.get(input + 1))
        .endsWith("numbers from 50 to 90, at random: normal(mean=70, stddev=6.66667)");
    assertThat(lines.get(result + 1)).endsWith("the expression (fahrenheit - 32) * 0.5");
    assertThat(lines.get(result + 2)).endsWith("a function of: fahrenheit");
  }

  @Test
  void everyDefaultThatWasFilledInIsSaidAndNoOther() throws Exception {
    String text = explain(file());
    assertThat(text)
        .contains("seed 42")
        .contains("rowsPerSecond 1,")
        .contains("default: random true\n")
        .contains("default: sequence.step 1\n")
        .contains("default: weights all alike, random true\n")
        .doesNotContain("sequence.start 7", "name readings", "rows 5000", "minValue 50");
  }

  @Test
  void sizePaceWidthAndNullsAreSaid() throws Exception {
    assertThat(explain(file(), "-o", "rowsPerSecond=2.5"))
        .contains("'readings': 4 columns shown\n")
        .contains("size     5,000 rows\n")
        .contains("pace     2.5 rows/s\n")
        .contains("width    about 44 bytes a row")
        .contains("nulls: a share of 0.25");
  }

  @Test
  void guessesAreSaidWithTheirReason() {
    assertThat(explain("--schema", "id long, room_temp double, xyz int"))
        .contains("guessed from the name (like 'id') and the type bigint\n")
        .contains("guessed from the name (like 'temp') and the type double\n")
        .contains("guessed from the type int alone, as the name says nothing\n");
  }

  @Test
  void believableDataAreSaidInWords() {
    assertThat(
            explain(
                "--schema",
                "event_uuid string, billing_city string, city string, ip string, note string"))
        .contains("UUIDs of version 4, at random; never repeat\n")
        .contains("believable data: city of the row's person, place or company 'billing'\n")
        .contains("believable data: city of the row's person, place or company\n")
        .contains("believable data: ipv4\n")
        .contains("prose: 1 paragraph of 1 sentence of 3 to 8 words\n")
        .contains("{name: billing_city, type: string, faker: {name: city, group: billing}}")
        .contains("{name: event_uuid, type: string, uuid: true}");
  }

  @Test
  void partsAndRowsOfOtherTablesAreSaidInWords() throws Exception {
    String spec =
        """
        name: people
        rows: 9
        columns:
          - {name: id, type: long, sequence: {}}
          - {name: friend, reference: {table: people, column: id}}
          - {name: of_friend, lookup: {reference: friend, column: tags}}
          - {name: tags, length: 2, element: {type: int, minValue: 1, maxValue: 9, unique: true}}
          - {name: at, fields: [{name: x, type: int}]}
        """;
    assertThat(explain(Files.writeString(directory.resolve("people.yaml"), spec).toString()))
        .contains("a key of one of 9 rows of people.id, at random\n")
        .contains("tags of the row that friend refers to\n")
        .contains("an array of different elements\n")
        .contains("a struct of its fields\n");
  }

  @Test
  void guessesComeAsColumnsThatGiveTheSameWords() throws Exception {
    String schema = "id long, email string, room_temp double, place string, at timestamp";
    String guessed = explain("--schema", schema);
    String columns = guessed.substring(guessed.indexOf("\ncolumns:"));
    String written =
        explain(Files.writeString(directory.resolve("written.yaml"), columns).toString());
    assertThat(written.lines().filter(line -> line.contains("numbers from ")).toList())
        .isEqualTo(guessed.lines().filter(line -> line.contains("numbers from ")).toList())
        .isNotEmpty();
    assertThat(written).doesNotContain("guessed");
  }

  @Test
  void everyTableIsExplainedUnlessOneIsNamed() {
    String ledger = "../examples/ledger.yaml";
    assertThat(explain(ledger))
        .contains("'accounts': 12 columns shown", "\n\n'entries': 11 columns");
    assertThat(explain(ledger, "--table", "cards"))
        .startsWith("'cards': ")
        .contains(
            "the keys accounts.account_id, one after another, each for 0 to 4 rows: binomial(")
        .contains("holder of the row that account_id refers to")
        .contains("default  version 1, rows as many as the parent's rows have children,")
        .doesNotContain("seed 42", "'accounts'");
  }

  @Test
  void everyColumnOfSeveralIsExplained() throws Exception {
    String spec =
        "columns: [{name: id, type: long}, {name: x, type: int, minValue: 1, numColumns: 2}]";
    assertThat(explain(Files.writeString(directory.resolve("x.yaml"), spec).toString()))
        .contains("2. x_0  int", "3. x_1  int")
        .containsPattern("x_1  int, never null\n +numbers from 1 to .*\n +default: maxValue ");
  }

  @Test
  void noKindOfColumnIsToldAsTheModelHasIt() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        assertThat(explain(file.toString())).as(file.toString()).doesNotContain("=null", "Spec[");
      }
    }
  }

  @Test
  void aSchemaBesideASpecIsTheSpecs() throws Exception {
    assertThat(explain(file(), "--schema", "extra int")).contains("5 columns shown", "extra  int");
  }

  @Test
  void neitherSpecNorSchemaIsAWrongCommandLine() {
    StringWriter errors = new StringWriter();
    CommandLine command = Synthetic.commandLine().setErr(new PrintWriter(errors, true));
    assertThat(command.execute("explain")).isEqualTo(2);
    assertThat(errors.toString()).startsWith("A spec is missing: give SPEC, or --schema");
  }

  private String file() throws Exception {
    return Files.writeString(directory.resolve("readings.yaml"), SPEC).toString();
  }

  private static String explain(String... arguments) {
    StringWriter text = new StringWriter();
    CommandLine command = Synthetic.commandLine().setOut(new PrintWriter(text, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(command.execute(all)).isZero();
    return text.toString();
  }
}
