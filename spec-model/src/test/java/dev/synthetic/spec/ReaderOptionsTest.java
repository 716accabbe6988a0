package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reader options win over the spec's top level. */
final class ReaderOptionsTest {
  private static final String SPEC =
      """
      version: 1
      name: readings
      seed: 1
      rows: 10
      rowsPerSecond: 1
      rate: {constant: 2}
      arrivals: even
      startTimestamp: 2024-01-01T00:00:00Z
      timeZone: UTC
      numPartitions: 1
      minRowsPerPartition: 1
      maxRowsPerTrigger: 100
      maxBytesPerTrigger: 1
      minRowsPerTrigger: 1
      maxTriggerDelay: 1 second
      maxRows: 1
      backlog: catchUp
      rowsPerRun: 1
      reader: columnar
      onSpecChange: fail
      columns: [{name: id, type: long}]
      """;

  @ParameterizedTest
  @MethodSource("options")
  void everyOptionOverridesItsKey(String option, String value, Function<Spec, Object> part) {
    Spec overridden = Specs.valid(SPEC, Map.of(option, value));
    assertThat(String.valueOf(part.apply(overridden))).isEqualTo(value);
    assertThat(overridden).isNotEqualTo(Specs.valid(SPEC));
    assertThat(Specs.valid(SPEC, Map.of(option.toUpperCase(java.util.Locale.ROOT), value)))
        .isEqualTo(overridden);
  }

  static Stream<Arguments> options() {
    return Stream.of(
        option("name", "other", Spec::name),
        option("seed", "2", Spec::seed),
        option(
            "schema",
            "extra int",
            spec -> spec.columns().get(0).name() + " " + spec.columns().get(0).type().ddl()),
        option("rows", "20", spec -> String.valueOf(spec.rows())),
        option("rowsPerSecond", "2.5", Spec::rowsPerSecond),
        option("arrivals", "poisson", spec -> spec.rate().arrivals().text()),
        option(
            "rate",
            "{\"constant\":{\"multiplier\":\"3\"}}",
            spec -> RateText.text(spec.rate()).replaceAll(".*\\[|\\].*", "")),
        option(
            "startTimestamp",
            "2025-01-01T00:00Z",
            spec -> spec.startMicros() == null ? "" : Times.shown(spec.startMicros())),
        option("timeZone", "Europe/Berlin", Spec::timeZone),
        option("numPartitions", "2", spec -> String.valueOf(spec.read().numPartitions())),
        option("startingRow", "5", spec -> String.valueOf(spec.read().startingRow())),
        option("endingRow", "9", spec -> String.valueOf(spec.read().endingRow())),
        option(
            "startingTimestamp",
            "2025-01-01T00:00Z",
            spec ->
                spec.read().startingMicros() == null
                    ? ""
                    : Times.shown(spec.read().startingMicros())),
        option(
            "endingTimestamp",
            "2025-01-01T00:00Z",
            spec ->
                spec.read().endingMicros() == null ? "" : Times.shown(spec.read().endingMicros())),
        option(
            "minRowsPerPartition", "6", spec -> String.valueOf(spec.read().minRowsPerPartition())),
        stream("maxRowsPerTrigger", "7", StreamSpec::maxRowsPerTrigger),
        stream("maxBytesPerTrigger", "9", StreamSpec::maxBytesPerTrigger),
        stream("minRowsPerTrigger", "10", StreamSpec::minRowsPerTrigger),
        stream("maxTriggerDelay", "2000ms", read -> read.maxTriggerDelayMillis() + "ms"),
        stream("rowsPerRun", "8", StreamSpec::rowsPerRun),
        stream("maxRows", "11", StreamSpec::maxRows),
        stream("backlog", "skip", read -> read.backlog().text()),
        option("reader", "ROW", spec -> spec.read().reader()),
        option("onSpecChange", "ACCEPT", spec -> spec.read().onSpecChange()));
  }

  private static Arguments option(String option, String value, Function<Spec, Object> part) {
    return Arguments.of(option, value, part);
  }

  private static Arguments stream(
      String option, String value, Function<StreamSpec, @Nullable Object> part) {
    return option(option, value, spec -> String.valueOf(part.apply(spec.read().stream())));
  }

  @Test
  void theListAboveIsComplete() {
    assertThat(options().map(arguments -> arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(
            SpecReader.TopLevel.OPTIONS.stream().filter(name -> !name.equals("version")).toList());
  }

  @Test
  void anOptionReplacesEvenABadValue() {
    assertThat(Specs.problems(SPEC.replace("seed: 1", "seed: x"))).hasSize(1);
    assertThat(Specs.problems(SPEC.replace("seed: 1", "seed: x"), Map.of("seed", "3"))).isEmpty();
  }

  @Test
  void aBadValueIsToldByTheOptionsName() {
    assertThat(Specs.problems(SPEC, Map.of("version", "2")))
        .containsExactly(
            "version: must be 1, the only version that this connector knows, but was '2'; set it to"
                + " 1, or take a newer connector");
    assertThat(Specs.problems(SPEC, Map.of("ROWS", "many")))
        .containsExactly("rows: must be a number such as 5000, 10_000_000 or 10M, but was 'many'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rowPerSecond | unknown option; did you mean 'rowsPerSecond'?",
        "presett | unknown option; did you mean 'preset'?",
        "checkpointt | unknown option; did you mean 'checkpoint'?",
        "partitions | unknown option; did you mean 'numPartitions'?",
        "RANDOMSEED | unknown option; did you mean 'seed'?",
        "rampUpTime | unknown option; did you mean 'rate: {ramp: {over: 10 minutes}}'?",
        "faults | is not supported yet; take it out",
        "columns | must be in the spec, not an option; take it out",
      })
  void anUnknownOptionIsRefused(String option, String message) {
    assertThat(Specs.problems(SPEC, Map.of(option, "1"))).containsExactly(option + ": " + message);
  }
}
