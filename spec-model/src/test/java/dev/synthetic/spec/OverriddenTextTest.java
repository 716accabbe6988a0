package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A spec's text with options written into it is the spec that is read with these options. */
final class OverriddenTextTest {
  private static final String SPEC =
      """
      seed: 7 # of the dice
      columns:
        - {name: face, type: int, minValue: 1, maxValue: 6}
        - {name: note, type: string, values: ["1", 'null', 'it''s', "a: b", "two\\nlines"]}
        - {name: half, type: double, expr: "if(face > 3, 1, 2) / 2"}
      """;

  @Test
  void textReadAloneIsTheSpecReadWithTheOptions() {
    Map<String, String> options =
        Map.of(
            "ROWS",
            "10k",
            "seed",
            "9",
            "rate",
            "{sine: {period: 1 day, amplitude: 0.5}}",
            "schema",
            "`f x` INT");

    assertThat(read(OverriddenText.of(SPEC, "dice", options), Map.of()))
        .isEqualTo(read("name: dice\n" + SPEC, options));
  }

  @Test
  void nameInTheTextStays() {
    assertThat(OverriddenText.of("name: kept\n" + SPEC, "dice", Map.of()))
        .startsWith("name: kept\nseed: 7\ncolumns:\n  - {name: face");
  }

  @Test
  void jsonBecomesTheSameSpec() {
    String json = "{\"columns\": [{\"name\": \"a\", \"type\": \"long\", \"values\": [1, 2]}]}";

    assertThat(read(OverriddenText.of(json, "t", Map.of()), Map.of()))
        .isEqualTo(read(json, Map.of("name", "t")));
  }

  @Test
  void whatIsNoMapIsRefused() {
    assertThatThrownBy(() -> OverriddenText.of("[1, 2]", "t", Map.of()))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("spec: must be a map");
  }

  private static Spec read(String text, Map<String, String> options) {
    ParsedSpec parsed = SpecReader.parse(text, options);
    assertThat(parsed.problems()).isEmpty();
    return Objects.requireNonNull(parsed.spec());
  }
}
