package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code synthetic import} does with its arguments. */
final class ImportCommandTest {
  private static final String OLD =
      """
      {"kind": "DataGenerator", "name": "old", "rows": 10, "columns": [
        {"colName": "code", "colType": "int", "minValue": 1, "maxValue": 9, "random": false,
         "distribution": "normal"}]}
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void theSpecGoesToTheOutputAndTheNotesToTheErrors() throws Exception {
    assertThat(run(file(OLD))).isZero();
    assertThat(out.toString())
        .startsWith("# Imported from dbldatagen.\n# columns[0] 'code': ")
        .endsWith("  - {name: code, type: int, minValue: 1, maxValue: 9, random: false}\n");
    assertThat(errors.toString()).startsWith("columns[0] 'code': 'distribution' had no effect");
  }

  @Test
  void theSpecGoesIntoAFile() throws Exception {
    Path file = directory.resolve("new.yaml");
    assertThat(run(file(OLD), "--output", file.toString())).isZero();
    assertThat(out.toString()).isEqualTo("Wrote " + file + "\n");
    assertThat(Files.readString(file)).contains("name: old\n", "rows: 10\n");
  }

  @Test
  void problemsThatRemainAreToldAndTheSpecIsWrittenAllTheSame() throws Exception {
    String bad = OLD.replace("\"minValue\": 1", "\"expr\": \"nowhere + 1\"");
    assertThat(run(file(bad))).isEqualTo(2);
    assertThat(out.toString()).contains("expr: nowhere + 1");
    assertThat(errors.toString()).contains("columns[0].expr: column 'nowhere' not found");
  }

  @Test
  void whatIsNoSpecOfDbldatagenIsAMistake() throws Exception {
    assertThat(run(file("{}"))).isEqualTo(2);
    assertThat(errors.toString()).contains("dbldatagen: must be what dbldatagen's saveToJson");
    assertThat(run("/no/such.json")).isEqualTo(2);
    assertThat(errors.toString()).contains("There is no file '/no/such.json'");
  }

  private String file(String text) throws Exception {
    return Files.writeString(directory.resolve("old.json"), text).toString();
  }

  private int run(String... arguments) {
    CommandLine command =
        Synthetic.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(errors, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "import";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return command.execute(all);
  }
}
