package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code synthetic rate} does with its options. */
final class RateCommandTest {
  private static final String SPEC =
      """
      name: readings
      startTimestamp: 2024-01-01T00:00:00Z
      timeZone: Europe/Berlin
      rowsPerSecond: 10
      columns:
        - {name: id, type: long, sequence: {}}
      """;

  @TempDir private Path directory;

  @Test
  void curveIsTheFirstDayUnlessAskedOtherwise() throws Exception {
    assertThat(svg())
        .contains("Mon 1 Jan 2024 01:00 to Tue 2 Jan 2024 01:00, Europe/Berlin")
        .contains("readings")
        .contains("10 rows/s on average")
        .contains("width=\"960\" height=\"300\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--for 2h | Mon 1 Jan 2024 01:00 to Mon 1 Jan 2024 03:00",
        "--from 2024-02-01 | Thu 1 Feb 2024 00:00 to Fri 2 Feb 2024 00:00",
        "--from 2024-02-01T12:30Z | Thu 1 Feb 2024 13:30 to Fri 2 Feb 2024 13:30",
        "--to 2024-01-01T01:00:00.5 | Mon 1 Jan 2024 01:00 to Mon 1 Jan 2024 01:00:00.500",
        "--rate 25 | 25 rows/s on average",
        "-o rowsPerSecond=0.5 | 0.5 rows/s on average",
        "--size 640x240 | width=\"640\" height=\"240\""
      })
  void optionIsFollowed(String options, String expected) throws Exception {
    assertThat(svg(options.split(" "))).contains(expected);
  }

  @Test
  void seedDecidesWhereRandomBurstsAre() throws Exception {
    String bursts =
        "rate={bursts: {every: 1 hour, duration: 5 minutes, multiplier: 5, random: true}}";
    assertThat(svg("-o", bursts, "--seed", "7"))
        .isEqualTo(svg("-o", bursts, "--seed", "7"))
        .isNotEqualTo(svg("-o", bursts, "--seed", "8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to 2024-01-02 --for 1d | --for contradicts --to; give one of them",
        "--to 2024-01-01 | --to: must be after the curve's begin, Mon 1 Jan 2024 01:00, but was"
            + " '2024-01-01'",
        "--from noon | --from: must be a date or date-time such as 2024-01-01, 2024-01-01T09:30 or"
            + " 2024-01-01T09:30:00Z, but was 'noon'",
        "--to 99999-01-01 | --to: must be a date or date-time such as 2024-01-01, 2024-01-01T09:30"
            + " or 2024-01-01T09:30:00Z, but was '99999-01-01'",
        "--width 39 | --width: must be 40 to 1000, but was 39",
        "--size 10x10 | Invalid value for option '--size': must be a width and a height such as"
            + " 960x300, from 320x200 to 10000x10000, but was '10x10'"
      })
  void mistakeIsTold(String options, String message) throws Exception {
    StringWriter errors = new StringWriter();
    assertThat(execute(errors, List.of(options.split(" ")))).isEqualTo(2);
    assertThat(errors.toString())
        .isEqualTo(message + "\n'synthetic rate --help' says what there is.\n");
  }

  private String svg(String... options) throws Exception {
    Path file = directory.resolve("new/curve.svg");
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--svg", file.toString()));
    StringWriter errors = new StringWriter();
    assertThat(execute(errors, arguments)).as(errors.toString()).isZero();
    return Files.readString(file);
  }

  private int execute(StringWriter errors, List<String> options) throws Exception {
    Path spec = Files.writeString(directory.resolve("readings.yaml"), SPEC);
    List<String> arguments = new ArrayList<>(List.of("rate", spec.toString()));
    arguments.addAll(options);
    return Synthetic.commandLine()
        .setErr(new PrintWriter(errors, true))
        .execute(arguments.toArray(String[]::new));
  }
}
