package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and YAML are two ways to write the same spec. */
final class LanguagesTest {
  private static final String BLOCK =
      """
      # a comment
      name: readings
      seed: 7
      rows: 10_000
      rowsPerSecond: 2.5
      timeZone: Europe/Berlin
      columns:
        - name: id
          type: long
          sequence: {}
        - name: kind
          type: string
          values: [on, "true", 1]
          weights: [1, 2, 3]
          percentNulls: 0.1
        - {name: level, type: 'decimal(5,2)', minValue: -1, maxValue: 1, omit: true}
        - name: reading
          type: double
          expr: >
            level * 2
            + id
      """;

  private static final String JSON =
      """
      {
        "name": "readings", "seed": 7, "rows": 10000, "rowsPerSecond": 2.5,
        "timeZone": "Europe/Berlin",
        "columns": [
          {"name": "id", "type": "long", "sequence": {}},
          {"name": "kind", "type": "string", "values": ["on", "true", 1], "weights": [1, 2, 3],
           "percentNulls": 0.1},
          {"name": "level", "type": "decimal(5,2)", "minValue": -1, "maxValue": 1, "omit": true},
          {"name": "reading", "type": "double", "expr": "level * 2 + id\\n"}
        ]
      }
      """;

  @Test
  void theSameSpecInBothIsEqual() {
    assertThat(Specs.valid(JSON)).isEqualTo(Specs.valid(BLOCK));
  }

  @Test
  void aliasesStandForWhatTheyName() {
    assertThat(
            Specs.valid(
                "columns: [{name: a, type: &t long, minValue: &n 5}, {name: b, type: *t, minValue:"
                    + " *n}]"))
        .isEqualTo(
            Specs.valid(
                "columns: [{name: a, type: long, minValue: 5}, {name: b, type: long, minValue:"
                    + " 5}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{columns: [{name: id, type: long}]}",
        "{'columns': [{'name': 'id', 'type': 'long'}]}",
        "{\"columns\": [{\"name\": \"id\", \"type\": \"long\"},]}",
        " \n {\"columns\": [{\"name\": \"id\", \"type\": \"long\"}]} \n",
        "--- \ncolumns:\n- name: id\n  type: long\n",
      })
  void looseFormsAreUnderstood(String text) {
    assertThat(Specs.valid(text)).isEqualTo(Specs.valid("columns: [{name: id, type: long}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{\\n  'name': 'a',,\\n} | spec: line 2, column 15: is not JSON: ",
        "{'name': 'a' | spec: line 1, column 13: is not JSON: ",
        "{'name': nil, 'columns': x}} | spec: line 1, column 10: is not JSON: ",
        "{'a': 1}\\n  {} | spec: line 2, column 3: must end after the closing brace, but goes on",
        "{'a': 1,\\n 'a': 2} | spec: line 2, column 2: must not say 'a' twice",
      })
  void unparsableJsonIsToldWithItsPlace(String text, String problem) {
    assertThat(problem(text.replace('\'', '"'))).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name: a\\ncolumns: [\\n | spec: line 3, column 1: is not YAML: ",
        "name: a\\n  seed: 1 | spec: line 2, column 7: is not YAML: mapping values are not allowed",
        "name: 'a | spec: line 1, column 9: is not YAML: found unexpected end of stream",
        "{name: a, columns: [} | spec: line 1, column 21: is not YAML: ",
        "name: a\\nname: b | spec: line 2, column 1: must not say 'name' twice in one map",
        "name: *a | spec: line 1, column 7: is not YAML: found undefined alias a",
        "name: @a | spec: line 1, column 7: is not YAML: ",
        "[a]: b | spec: line 1, column 1: must have texts as keys, but one is a map or a list",
        "# nothing | spec: line 1, column 1: is empty; a spec has at least columns",
        "a text | spec: must be a map with the key 'columns', but was 'a text'",
      })
  void unparsableYamlIsToldWithItsPlace(String text, String problem) {
    assertThat(problem(text)).startsWith(problem);
  }

  @Test
  void anUnquotedCommaIsToldAsSuch() {
    assertThat(Specs.problems("columns: [{name: c, type: double, expr: nvl(1, 2)}]"))
        .containsExactly(
            "columns[0].2): has no value; a text with a comma needs quotes, such as expr:"
                + " \"if(a, 1, 2)\"");
  }

  private static String problem(String text) {
    return Specs.problems(text.replace("\\n", "\n")).get(0);
  }
}
