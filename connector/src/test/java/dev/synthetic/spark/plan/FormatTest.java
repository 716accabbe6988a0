package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values after a format: what {@code String.format} gives of the same values. */
final class FormatTest {
  private static final int ROWS = 5_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%d",
        "%s",
        "%08d",
        "ID-%08d!",
        "%3d",
        "%20d",
        "%030d",
        "%x",
        "%X",
        "%016x",
        "%20X",
        "100%% of %d",
        "%d%%"
      })
  void numbersAreFormattedAsJavaDoes(String format) {
    TablePlan plan =
        plan(
            "{name: n, type: long, minValue: -100000, maxValue: 100000}",
            "{name: i, type: int, minValue: -5000}",
            "{name: b, type: byte, minValue: -128}",
            "{name: c, type: string, baseColumn: n, format: '" + format + "'}",
            "{name: d, type: string, baseColumn: i, format: '" + format + "'}",
            "{name: e, type: string, baseColumn: b, format: '" + format + "'}");
    List<String> wide = Cells.of(plan, "n", 0, ROWS);
    List<String> narrow = Cells.of(plan, "i", 0, ROWS);
    List<String> bytes = Cells.of(plan, "b", 0, ROWS);

    assertThat(Texts.of(plan, "c", ROWS))
        .isEqualTo(
            wide.stream().map(n -> String.format(Locale.ROOT, format, Long.valueOf(n))).toList());
    assertThat(Texts.of(plan, "d", ROWS))
        .isEqualTo(
            narrow.stream()
                .map(n -> String.format(Locale.ROOT, format, Integer.valueOf(n)))
                .toList());
    assertThat(Texts.of(plan, "e", ROWS))
        .isEqualTo(
            bytes.stream().map(n -> String.format(Locale.ROOT, format, Byte.valueOf(n))).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minValue: -9223372036854775808, maxValue: 9223372036854775807",
        "minValue: 1, maxValue: 9, random: false",
        "minValue: 0, maxValue: 5000, step: 5, distribution: exponential",
        "uniqueValues: 700, random: true",
        "sequence: {start: 7, step: -3}",
        "values: [4, 8, 15], weights: [1, 2, 3]",
        "minValue: 1, maxValue: 99, baseColumn: n"
      })
  void valuesAreThoseOfANumberColumn(String keys) {
    TablePlan plan =
        plan(
            "{name: n, type: long, minValue: -5, maxValue: 5}",
            "{name: c, type: long, " + keys + "}");
    TablePlan formatted =
        plan(
            "{name: n, type: long, minValue: -5, maxValue: 5}",
            "{name: c, type: string, format: '%d', " + keys + "}");

    assertThat(Texts.of(formatted, "c", ROWS)).isEqualTo(Cells.of(plan, "c", 0, ROWS));
  }

  @Test
  void prefixAndSuffixStandAroundTheValueAsInDbldatagen() {
    assertThat(texts("prefix: dev, suffix: x")).startsWith("dev_0_x", "dev_1_x");
    assertThat(texts("prefix: dev")).startsWith("dev_0", "dev_1");
    assertThat(texts("suffix: x, textSeparator: ''")).startsWith("0x", "1x");
    assertThat(texts("values: [a, b], random: false, prefix: p, textSeparator: '/'"))
        .startsWith("p/a", "p/b", "p/a");
  }

  @Test
  void keysOfSeveralColumnsAreUniqueWhereTheirValuesAre() {
    TablePlan plan =
        plan(
            "{name: a, type: string, values: [north, south], random: false}",
            "{name: b, type: long, sequence: {}}",
            "{name: c, type: string, format: '%s/%05d', baseColumn: [a, b]}",
            "{name: d, type: string, prefix: key, baseColumn: [a, b]}");
    List<String> keys = Texts.of(plan, "c", ROWS);

    assertThat(keys).startsWith("north/00000", "south/00001");
    assertThat(new HashSet<>(keys)).hasSize(ROWS);
    assertThat(Texts.of(plan, "d", ROWS)).startsWith("key_north_0", "key_south_1");
  }

  @Test
  void textsAreFilledUpBySpaces_andNullsAreNothing() {
    TablePlan plan =
        plan(
            "{name: a, type: string, values: [é, four, seven77], random: false}",
            "{name: b, type: int, maxValue: 9, percentNulls: 1}",
            "{name: c, type: string, format: '<%5s|%3d>', baseColumn: [a, b]}");

    assertThat(Texts.of(plan, "c", 3)).containsExactly("<    é|>", "< four|>", "<seven77|>");
  }

  private static List<String> texts(String keys) {
    return Texts.of(plan("{name: c, type: string, " + keys + "}"), "c", ROWS);
  }

  private static TablePlan plan(String... columns) {
    String text = "columns:\n  - " + String.join("\n  - ", columns) + "\n";
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
