package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts made to harm the reader are refused, each with the limit that it breaks. */
final class HostileTextTest {
  private static final String COLUMN = "columns: [{name: id, type: long}]\n";

  @Test
  void aTextLongerThanTheLimit() {
    String json = "{\"columns\": [{\"name\": \"id\", \"type\": \"long\"}]}";
    String text = json + " ".repeat(SpecLimits.LONGEST_TEXT - json.length());
    assertThat(Specs.problems(text)).isEmpty();
    assertThat(Specs.problems(text + " "))
        .containsExactly(
            "spec: must have at most 4194304 characters, but has 4194305; split it into several"
                + " tables");
  }

  @Test
  void yamlDeeperThanTheLimit() {
    assertThat(Specs.problems(COLUMN + "x: " + nested(63)))
        .singleElement()
        .asString()
        .startsWith("x: unknown key");
    assertThat(Specs.problems(COLUMN + "x: " + nested(64)))
        .containsExactly("spec: line 2, column 67: must not nest deeper than 64 maps and lists");
  }

  @Test
  void jsonDeeperThanTheLimit() {
    assertThat(Specs.problems("{\"x\": " + nested(64) + "}"))
        .containsExactly("spec: line 1, column 70: must not nest deeper than 64 maps and lists");
  }

  @Test
  void textsSoDeepThatAStackWouldOverflow() {
    int deep = 1_000_000;
    assertThat(Specs.problems("x: " + "[".repeat(deep))).singleElement().asString().contains("64");
    assertThat(Specs.problems("[".repeat(deep))).singleElement().asString().contains("64");
    assertThat(Specs.problems("{\"x\":".repeat(deep / 2)))
        .singleElement()
        .asString()
        .contains("64");
    assertThat(Specs.problems("- ".repeat(deep))).singleElement().asString().contains("64");
  }

  @Test
  void aliasesThatMultiply() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertThat(Specs.problems(text + COLUMN))
        .singleElement()
        .asString()
        .endsWith("must not have more than 1000000 values, aliases resolved");
  }

  @Test
  void moreAliasesThanTheLimit() {
    String values = IntStream.range(0, 101).mapToObj(i -> "*a").collect(Collectors.joining(", "));
    assertThat(Specs.problems("a: &a [x]\nb: [" + values + "]\n" + COLUMN))
        .singleElement()
        .asString()
        .contains("100");
  }

  @Test
  void anAliasOfItself() {
    assertThat(Specs.problems("a: &a [*a]\n" + COLUMN))
        .singleElement()
        .asString()
        .contains("spec:");
  }

  @Test
  void moreValuesThanTheLimit() {
    String values = "1,".repeat(1_000_000);
    assertThat(Specs.problems("{\"x\": [" + values + "1]}"))
        .singleElement()
        .asString()
        .endsWith("must not have more than 1000000 values");
  }

  @Test
  void moreColumnsThanTheLimit() {
    assertThat(Specs.problems(columns(10_000))).isEmpty();
    assertThat(Specs.problems(columns(10_001)))
        .containsExactly(
            "columns: must be at most 10000 columns, but are 10001; split them into several"
                + " tables");
  }

  @Test
  void longerSqlThanTheLimit() {
    String sql = "1" + " ".repeat(99_999);
    assertThat(Specs.problems(Specs.column("type: long, expr: '" + sql + "'"))).isEmpty();
    assertThat(Specs.problem("type: long, expr: '" + sql + " '"))
        .isEqualTo(
            "expr: must have at most 100000 characters, but has 100001; split it into several"
                + " columns, with omit: true for those in between");
  }

  @Test
  void sqlDeeperThanTheLimit() {
    String deep = "(".repeat(100) + "1" + ")".repeat(100);
    assertThat(Specs.problems(Specs.column("type: long, expr: '" + deep + "'"))).isEmpty();
    assertThat(Specs.problem("type: long, expr: '(" + deep + ")'"))
        .startsWith("expr: must not nest deeper than 100 parentheses; split it");
  }

  @Test
  void moreProblemsThanAnybodyReads() {
    String columns =
        IntStream.range(0, 150)
            .mapToObj(i -> "{name: c" + i + ", type: long, minValue: x}")
            .collect(Collectors.joining(", "));
    assertThat(Specs.problems("columns: [" + columns + "]"))
        .hasSize(101)
        .last()
        .isEqualTo("…: 50 more problems; mend these first");
  }

  @Test
  void aWordTooLongToShow() {
    String word = "k".repeat(1_000_000);
    assertThat(Specs.problems("? " + word + "\n: 1\n" + COLUMN))
        .singleElement()
        .asString()
        .hasSizeLessThan(1000);
    assertThat(Specs.problems("seed: " + word + "\n" + COLUMN))
        .singleElement()
        .asString()
        .hasSizeLessThan(1000);
  }

  @Test
  void typesAndDistributionsSoLongThatAPatternWouldOverflow() {
    String word = "a.".repeat(500_000);
    assertThat(Specs.problem("type: long, distribution: " + word)).startsWith("distribution: must");
    assertThat(Specs.problem("type: '" + "array<".repeat(500_000) + "'"))
        .isEqualTo("type: must not nest deeper than 64 types");
    assertThat(Specs.problem("type: 'struct<`" + "``".repeat(500_000) + "'"))
        .startsWith("type: must be a type such as");
    String hexadecimal = "00".repeat(1_000_000);
    assertThat(Specs.generator("type: binary, values: ['" + hexadecimal + "']")).isNotNull();
  }

  @Test
  void aNumberWithMoreDigitsThanAnyTypeHolds() {
    assertThat(Specs.problems("seed: " + "9".repeat(100_000) + "\n" + COLUMN)).hasSize(1);
    assertThat(Specs.problems("{\"seed\": " + "9".repeat(100_000) + "}"))
        .first()
        .asString()
        .startsWith("seed: must be a number");
    assertThat(Specs.problems("seed: 1e999999999\n" + COLUMN)).hasSize(1);
    assertThat(Specs.problems("seed: 1e-999999999\n" + COLUMN)).hasSize(1);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{name: c" + i + ", type: long}")
        .collect(Collectors.joining(", ", "columns: [", "]"));
  }
}
