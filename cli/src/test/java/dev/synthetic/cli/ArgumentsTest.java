package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the arguments of the commands may say. */
final class ArgumentsTest {
  @ParameterizedTest
  @CsvSource({
    "500ms, 500",
    "30s, 30000",
    "5m, 300000",
    "2h, 7200000",
    "1 s, 1000",
    "7d, 604800000"
  })
  void durationsHaveAUnit(String text, long millis) {
    assertThat(new DurationConverter().convert(text)).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "0s", "-3s", "3 days", "s", ""})
  void otherDurationsAreRefused(String text) {
    assertThatThrownBy(() -> new DurationConverter().convert(text))
        .hasMessage("must be a duration such as 500ms, 30s, 5m, 2h or 7d, but was '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delta", "parquet", "json"})
  void sinksOfFilesNameTheirDirectory(String format) {
    assertThat(new Sink.Converter().convert(format + ":/a/b:c"))
        .isEqualTo(new Sink.Files(format, Path.of("/a/b:c")));
  }

  @Test
  void sinksWithoutFilesAreConsoleAndNoop() {
    assertThat(new Sink.Converter().convert("console").format()).isEqualTo("console");
    assertThat(new Sink.Converter().convert("noop").format()).isEqualTo("noop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delta", "delta:", "csv:/a", "/a", ""})
  void otherSinksAreRefused(String text) {
    assertThatThrownBy(() -> new Sink.Converter().convert(text))
        .hasMessage(
            "must be delta:DIR, parquet:DIR, json:DIR, console or noop, but was '" + text + "'");
  }

  @Test
  void specIsAFile(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("x.yaml"), "rows: 5");
    assertThat(new SpecArgument.Converter().convert(file.toString()))
        .isEqualTo(new SpecArgument("spec", "rows: 5", "rows: 5"));
  }

  @Test
  void specIsABuiltInOneByItsName() throws Exception {
    SpecArgument spec = new SpecArgument.Converter().convert("iot");
    assertThat(spec.option()).isEqualTo("preset");
    assertThat(spec.text()).startsWith("name: sensor_readings");
  }

  @Test
  void allTablesOfASpecAreMeantUnlessOneIsNamed() {
    SpecArgument spec = tables("a", "b");
    assertThat(spec.ofTables(Map.of("seed", "5")))
        .containsExactly(Map.of("seed", "5", "table", "a"), Map.of("seed", "5", "table", "b"));
    assertThat(spec.ofTables(Map.of("Table", "b"))).containsExactly(Map.of("Table", "b"));
    assertThat(tables("a").ofTables(Map.of())).containsExactly(Map.of());
  }

  @Test
  void problemsOfAllTablesAreToldOnce() {
    SpecArgument spec = tables("a", "b");
    String bad = spec.text().replace("name: id, type: long", "name: id, type: long, expr: x + 1");
    assertThat(spec.plans(Map.of())).hasSize(2);
    assertThatThrownBy(() -> new SpecArgument("spec", bad, bad).plans(Map.of()))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("tables[0].columns[0].expr: column 'x' not found")
        .hasMessageContaining("tables[1].columns[0].expr: column 'x' not found");
  }

  private static SpecArgument tables(String... names) {
    StringBuilder text = new StringBuilder("tables:\n");
    for (String name : names) {
      text.append("  - {name: ").append(name).append(", columns: [{name: id, type: long}]}\n");
    }
    return new SpecArgument("spec", text.toString(), text.toString());
  }

  @Test
  void missingSpecIsSaid() {
    assertThatThrownBy(() -> new SpecArgument.Converter().convert("nowhere.yaml"))
        .hasMessage(
            "must be a spec file or one of the built-in specs iot, transactions, but there is no"
                + " file 'nowhere.yaml'");
  }
}
