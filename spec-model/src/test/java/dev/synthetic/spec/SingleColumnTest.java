package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a column become a table of that column. */
final class SingleColumnTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, values: [a, 'b, c']}",
        "type: string\nvalues: [a, 'b, c']",
        "{\"type\": \"string\", \"values\": [\"a\", \"b, c\"]}"
      })
  void keysAreReadInEveryForm(String keys) {
    Spec spec = read(SingleColumn.spec(keys, -3, "STRING"));
    Spec column = read("columns: [{name: x, type: string, values: [a, 'b, c']}]");

    assertThat(spec.seed()).isEqualTo(-3);
    assertThat(spec.columns().get(0).generator()).isEqualTo(column.columns().get(0).generator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | must be a map such as {minValue: 1, maxValue: 9}",
        "{name: x} | must not have a name, as it is always 'value'; take it out",
        "{a: | line 1",
      })
  void whatIsNoColumnIsRefused(String keys, String problem) {
    assertThatThrownBy(() -> SingleColumn.spec(keys, 1, "STRING"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("column: " + problem);
  }

  @Test
  void problemsOfTheColumnHaveItsPath() {
    String spec = SingleColumn.spec("{type: long, minValu: 3}", 1, "BIGINT");

    assertThat(SpecReader.parse(spec, Map.of()).problems().get(0).path())
        .isEqualTo("columns[0].minValu");
  }

  private static Spec read(String text) {
    ParsedSpec parsed = SpecReader.parse(text, Map.of());
    assertThat(parsed.problems()).isEmpty();
    return Objects.requireNonNull(parsed.spec());
  }
}
