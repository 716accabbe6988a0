package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that name the spec, override it, or are Spark's own. */
final class SourceOptionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"specFile", "specfile", "SPECFILE"})
  void namesAreNotCaseSensitive(String name) {
    SourceOptions options = new SourceOptions(Map.of(name, "s3://x/y.yaml"));

    assertThat(options.value(SourceOptions.SPEC_FILE)).isEqualTo("s3://x/y.yaml");
    assertThat(options.overrides()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec",
        "specFile",
        "preset",
        "checkpoint",
        "CHECKPOINTSOURCE",
        "path",
        "provider",
        "owner",
        "external",
        "location",
        "comment",
        "is_managed_location",
        "option.rows",
        "OPTION.ROWS",
        "Path"
      })
  void someOverrideNothing(String name) {
    assertThat(new SourceOptions(Map.of(name, "x")).overrides()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows", "rowsPerSecond", "ROWSPERSECOND", "rowz", "optional"})
  void allOthersOverride(String name) {
    assertThat(new SourceOptions(Map.of(name, "7")).overrides()).isEqualTo(Map.of(name, "7"));
  }

  @Test
  void missingOption_isNull() {
    assertThat(new SourceOptions(Map.of()).value(SourceOptions.SPEC)).isNull();
  }
}
