package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code synthetic preview} shows. */
final class PreviewIT {
  private static final String SPEC =
      """
      name: readings
      startTimestamp: 2024-01-01T00:00:00
      timeZone: Europe/Berlin
      rows: 50
      columns:
        - {name: id, type: int, sequence: {start: 1}}
        - {name: noise, type: int, sequence: {}, omit: true}
        - {name: at, type: timestamp}
        - {name: a.b, type: string, values: [a text that is long], random: false}
      """;

  private static final String TABLES =
      """
      startTimestamp: 2024-01-01T00:00:00
      tables:
        - {name: here, timeZone: Europe/Berlin, startTimestamp: 2024-01-01, columns: [{name: at, type: timestamp}]}
        - {name: there, timeZone: Asia/Tokyo, startTimestamp: 2024-02-01, columns: [{name: at, type: timestamp}]}
      """;

  @TempDir private Path directory;

  @Test
  void columnsAreShownInTheOrderAskedFor() throws Exception {
    assertThat(preview(SPEC, "--rows", "2", "--columns", "AT,id"))
        .isEqualTo(
            """
            +-------------------+---+
            |                 at| id|
            +-------------------+---+
            |2024-01-01 00:00:00|  1|
            |2024-01-01 00:00:01|  2|
            +-------------------+---+

            """);
  }

  @Test
  void verticalIsOneFieldALine() throws Exception {
    assertThat(preview(SPEC, "--rows", "1", "--vertical", "--width", "10").lines())
        .map(String::stripTrailing)
        .containsExactly(
            "-RECORD 0---------", " id  | 1", " at  | 2024-01...", " a.b | a text ...", "");
  }

  @Test
  void eachTableIsShownInItsOwnZone() throws Exception {
    assertThat(preview(TABLES, "--rows", "1"))
        .contains("here\n+", "|2024-01-01 00:00:00|", "there\n+", "|2024-02-01 00:00:00|");
  }

  @Test
  void aScreenfulIsShownUnlessMoreIsAskedFor() throws Exception {
    assertThat(preview(SPEC).lines().count()).isEqualTo(20 + 5);
    assertThat(preview(SPEC, "--rows", "30").lines().count()).isEqualTo(30 + 5);
  }

  @Test
  void unknownColumnsAreToldWithThoseThereAre() throws Exception {
    assertThat(mistake(SPEC, "--columns", "id,noise,x"))
        .startsWith(
            "--columns: 'noise', 'x' are no columns shown by 'readings'; choose from id, at,"
                + " a.b\n");
    assertThat(mistake(SPEC, "--columns", "idd"))
        .startsWith("--columns: 'idd' is no column shown by 'readings'; choose from id, at, a.b\n");
  }

  @Test
  void columnsOfSeveralTablesNeedTheTable() throws Exception {
    assertThat(mistake(TABLES, "--columns", "at"))
        .startsWith("--columns needs --table, one of here, there; add it\n");
    assertThat(preview(TABLES, "--table", "there", "--columns", "at", "--rows", "1"))
        .contains("|2024-02-01 00:00:00|");
  }

  private String preview(String spec, String... options) throws Exception {
    CommandLine.ParseResult parsed = Synthetic.commandLine().parseArgs(arguments(spec, options));
    PreviewCommand command = (PreviewCommand) parsed.subcommand().commandSpec().userObject();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command
        .preview()
        .print(TestSpark.session(), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private String mistake(String spec, String... options) throws Exception {
    StringWriter errors = new StringWriter();
    CommandLine command = Synthetic.commandLine().setErr(new PrintWriter(errors, true));
    assertThat(command.execute(arguments(spec, options))).isEqualTo(2);
    return errors.toString();
  }

  private String[] arguments(String spec, String... options) throws Exception {
    Path file = Files.writeString(directory.resolve("spec.yaml"), spec);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "preview";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return arguments;
  }
}
