package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that templates give. */
final class TemplateTest {
  private static final int ROWS = 20_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "aA [a-z][A-Z]",
        "dD [0-9][1-9]",
        "xX [0-9a-f][0-9A-F]",
        "kK [a-z0-9][A-Z0-9]",
        "\\d\\D\\a\\A\\x\\X\\k\\K dDaAxXkK",
        "\\n.\\n.\\n.\\n (\\d{1,3}\\.){3}\\d{1,3}",
        "\\N \\d{1,5}",
        "\\w_\\W [a-z]+_[A-Z]+",
        "+49-ddd-ddddddd \\+49-\\d{3}-\\d{7}",
        "[acx][0-9_]\\[] [acx][0-9_]\\[\\]",
        "[-a][b-][\\]\\-z] [-a][b\\-][\\]\\-z]",
        "[\\\\]\\q{3} \\\\q\\{3\\}",
        "D|aaa|z\\|y [1-9]|[a-z]{3}|z\\|y",
        "| ",
        "é😀[αβ]d é😀[αβ][0-9]",
        "ddddddddddddddddddddddddddddd [0-9]{29}",
      })
  void everyTextIsOfItsTemplate(String template, String pattern) {
    assertThat(texts("template: '" + template + "'"))
        .allMatch(text -> text.matches(pattern == null ? "" : pattern));
  }

  @Test
  void escapedLettersDrawWhereThatIsAskedFor() {
    assertThat(texts("template: 'Ad-\\d\\A\\n\\w[a-c]', escapeSpecialChars: true"))
        .allMatch(text -> text.matches("Ad-[0-9][A-Z]\\d{1,3}[a-z]+[abc]"));
  }

  @Test
  void backslashesInARowAreOne() {
    assertThat(texts("template: '\\\\n-\\\\\\w'")).isEqualTo(texts("template: '\\n-\\w'"));
  }

  @Test
  void wordsAreThoseOfTheList() {
    assertThat(texts("template: '\\w \\W', wordList: [straße, ab, ab]"))
        .containsOnly(
            "straße STRASSE", "straße AB", "ab STRASSE", "ab AB"); // ß has no capital of its own
  }

  @Test
  void wholeBaseValueIsTheRowNumberWhereThereIsNoBaseColumn() {
    List<String> texts = texts("template: 'r\\v/\\V3'");

    for (int row = 0; row < ROWS; row++) {
      assertThat(texts.get(row)).isEqualTo("r" + row + "/" + row + "3");
    }
  }

  @Test
  void baseValuesAreShown() {
    TablePlan plan = plan("template: '\\v1:\\v0', baseColumn: [device, kind]");
    List<String> devices = Cells.of(plan, "device", 0, 4000);
    List<String> kinds = Cells.of(plan, "kind", 0, 4000);
    List<String> texts = Texts.of(plan, "c", 4000);

    for (int row = 0; row < texts.size(); row++) {
      String kind = kinds.get(row).equals("null") ? "" : kinds.get(row);
      assertThat(texts.get(row)).isEqualTo(kind + ":" + devices.get(row));
    }
    assertThat(kinds).contains("null");
  }

  @Test
  void equalBaseValuesGiveEqualTexts() {
    TablePlan plan = plan("template: 'dddddddddddddddd-\\V', baseColumn: device");
    List<String> devices = Cells.of(plan, "device", 0, 4000);
    List<String> texts = Texts.of(plan, "c", 4000);
    Map<String, String> seen = new HashMap<>();

    for (int row = 0; row < texts.size(); row++) {
      String before = seen.put(devices.get(row), texts.get(row));
      assertThat(texts.get(row)).isEqualTo(before == null ? texts.get(row) : before);
    }
    assertThat(seen.values()).doesNotHaveDuplicates().hasSizeGreaterThan(50);
  }

  @Test
  void textsOfABaseThatIsATemplateItselfAreShown() {
    TablePlan plan =
        planned(
            """
            columns:
              - {name: a, type: string, template: 'aaa|\\w'}
              - {name: c, type: string, template: '<\\V>', baseColumn: a}
            """);

    List<String> bare = Texts.of(plan, "a", ROWS);
    assertThat(Texts.of(plan, "c", ROWS))
        .isEqualTo(bare.stream().map(text -> "<" + text + ">").toList());
  }

  private static List<String> texts(String column) {
    return new ArrayList<>(Texts.of(plan(column), "c", ROWS));
  }

  private static TablePlan plan(String column) {
    return planned(
        """
        columns:
          - {name: device, type: long, minValue: -50, maxValue: 50}
          - {name: kind, type: string, values: [hot, kälter, ''], percentNulls: 0.1}
          - {name: c, type: string, %s}
        """
            .formatted(column));
  }

  private static TablePlan planned(String text) {
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
