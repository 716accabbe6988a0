package dev.synthetic.spec;

import static dev.synthetic.spec.Columns.between;
import static dev.synthetic.spec.Columns.column;
import static dev.synthetic.spec.Columns.decimal;
import static dev.synthetic.spec.Columns.eventTime;
import static dev.synthetic.spec.Columns.every;
import static dev.synthetic.spec.Columns.expr;
import static dev.synthetic.spec.Columns.range;
import static dev.synthetic.spec.Columns.sequence;
import static dev.synthetic.spec.Columns.template;
import static dev.synthetic.spec.Columns.uniqueValues;
import static dev.synthetic.spec.Columns.values;
import static dev.synthetic.spec.Columns.weighted;
import static dev.synthetic.spec.DataType.Simple.DATE;
import static dev.synthetic.spec.DataType.Simple.DOUBLE;
import static dev.synthetic.spec.DataType.Simple.INT;
import static dev.synthetic.spec.DataType.Simple.LONG;
import static dev.synthetic.spec.DataType.Simple.STRING;
import static dev.synthetic.spec.DataType.Simple.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs written in Java are the same as specs written in YAML. */
final class SpecDraftTest {
  static Stream<Arguments> columns() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("a", 3);
    weights.put("b", 1);
    return Stream.of(
        of(LONG, range(1000, 1500), "minValue: 1000, maxValue: 1500"),
        of(LONG, range(0, 9).step(3).inOrder(), "minValue: 0, maxValue: 9, step: 3, random: false"),
        of(DOUBLE, range(0.5, 1e3), "minValue: 0.5, maxValue: 1000"),
        of(decimal(10, 2), range(1, 99.99), "minValue: 1, maxValue: 99.99"),
        of(STRING, values("a", "b").weights(3, 1), "values: [a, b], weights: [3, 1]"),
        of(STRING, weighted(weights), "values: [a, b], weights: [3, 1]"),
        of(INT, values(1, 2), "values: [1, 2]"),
        of(DATE, values(LocalDate.of(2024, 1, 1)), "values: [2024-01-01]"),
        of(
            STRING,
            template("\\d\\w|a").wordList("x", "y").escapeSpecialChars(),
            "template: '\\d\\w|a', wordList: [x, y], escapeSpecialChars: true"),
        of(LONG, sequence(5, -1), "sequence: {start: 5, step: -1}"),
        of(LONG, uniqueValues(9), "uniqueValues: 9"),
        of(LONG, uniqueValues(9, 100).random(), "uniqueValues: 9, minValue: 100, random: true"),
        of(
            DATE,
            between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
            "begin: 2024-01-01, end: 2024-02-01"),
        of(
            TIMESTAMP,
            every("1 month", LocalDateTime.of(2024, 1, 31, 0, 0)),
            "begin: 2024-01-31, interval: 1 month"),
        of(TIMESTAMP, eventTime(), "eventTime: {}"),
        of(
            TIMESTAMP,
            eventTime(Duration.ofMillis(1500), 0.25),
            "eventTime: {lateness: 1.5 seconds, share: 0.25}"),
        of(DOUBLE, expr("k * 2"), "expr: k * 2"),
        of(INT, range(1, 9).baseColumn("k"), "minValue: 1, maxValue: 9, baseColumn: k"),
        of(INT, range(1, 9).baseColumn("k", "l"), "minValue: 1, maxValue: 9, baseColumn: [k, l]"),
        of(
            INT,
            range(1, 9).percentNulls(0.1).omit(),
            "minValue: 1, maxValue: 9, percentNulls: 0.1, omit: true"),
        of(INT, column("minValue", 3).with("maxValue", "4k"), "minValue: 3, maxValue: 4000"));
  }

  static Stream<Arguments> distributions() {
    return Stream.of(
        Arguments.of(Distributions.normal(), "normal"),
        Arguments.of(Distributions.normal(30, 5), "normal(30, 5)"),
        Arguments.of(Distributions.exponential(), "exponential"),
        Arguments.of(Distributions.exponential(50), "exponential(mean=50)"),
        Arguments.of(Distributions.exponential().with("rate", 1.5), "exponential(1.5)"),
        Arguments.of(Distributions.gamma(2), "gamma(2)"),
        Arguments.of(Distributions.gamma(2, 7), "gamma(2, 7)"),
        Arguments.of(Distributions.beta(5, 2), "beta(5, 2)"),
        Arguments.of(Distributions.lognormal(3, 1), "lognormal(3, 1)"),
        Arguments.of(Distributions.weibull(0.7), "weibull(0.7)"),
        Arguments.of(Distributions.pareto(1.16), "pareto(1.16)"),
        Arguments.of(Distributions.triangular(18), "triangular(18)"),
        Arguments.of(Distributions.poisson(4), "poisson(4)"),
        Arguments.of(Distributions.binomial(20, 0.3), "binomial(20, 0.3)"),
        Arguments.of(Distributions.geometric(0.2), "geometric(0.2)"),
        Arguments.of(Distributions.negativeBinomial(2.5, 0.1), "negativeBinomial(2.5, 0.1)"),
        Arguments.of(Distributions.zipf(1.1), "zipf(1.1)"));
  }

  static Stream<Arguments> profiles() {
    Map<Duration, Integer> levels = new LinkedHashMap<>();
    levels.put(Duration.ZERO, 1);
    levels.put(Duration.ofHours(1), 3);
    Duration day = Duration.ofDays(1);
    return Stream.of(
        Arguments.of(Rates.constant(2), "constant: 2"),
        Arguments.of(Rates.ramp(0.5, 1, day), "ramp: {from: 0.5, over: 1 day}"),
        Arguments.of(
            Rates.steps(levels), "steps: [{multiplier: 1}, {after: 1 hour, multiplier: 3}]"),
        Arguments.of(Rates.sine(day, 0.8), "sine: {period: 1 day, amplitude: 0.8}"),
        Arguments.of(
            Rates.square(day, 3, 1).with("duty", 0.25),
            "square: {period: 1 day, high: 3, low: 1, duty: 0.25}"),
        Arguments.of(Rates.businessHours(4, 1), "businessHours: {inside: 4, outside: 1}"),
        Arguments.of(
            Rates.bursts(day, Duration.ofMinutes(2), 10).with("random", true),
            "bursts: {every: 1 day, duration: 2 minutes, multiplier: 10, random: true}"),
        Arguments.of(
            Rates.schedule(new double[24]).with("weights", java.util.Collections.nCopies(24, 2)),
            "schedule: {weights: " + java.util.Collections.nCopies(24, 2) + "}"));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void everyKindOfColumnCanBeWritten(DataType type, ColumnDraft draft, String yaml) {
    SpecDraft spec = Spec.named("t").column("k", LONG).column("l", LONG).column("c", type, draft);
    String text =
        "name: t\ncolumns:\n  - {name: k, type: long}\n  - {name: l, type: long}\n  - {name: c,"
            + " type: '"
            + type.ddl()
            + "', "
            + yaml
            + "}";
    assertThat(spec.build()).isEqualTo(Specs.valid(text));
    assertThat(Specs.valid(spec.toJson())).isEqualTo(spec.build());
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void everyDistributionCanBeWritten(DistributionDraft draft, String call) {
    boolean isWhole = call.matches("(poisson|binomial|geometric|negativeB|zipf).*");
    DataType type = isWhole ? LONG : DOUBLE;
    Spec spec = Spec.named("t").column("c", type, range(0, 100).distribution(draft)).build();
    assertThat(spec.columns().get(0).generator())
        .isEqualTo(
            Specs.generator(
                "type: "
                    + type.ddl()
                    + ", minValue: 0, maxValue: 100, distribution: '"
                    + call
                    + "'"));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileCanBeWritten(ProfileDraft draft, String yaml) {
    Spec spec = Spec.named("t").rate(draft).column("c", LONG).build();
    String column = "columns: [{name: c, type: long}]\n";
    assertThat(spec.rate()).isEqualTo(Specs.valid(column + "rate: {" + yaml + "}").rate());
  }

  @Test
  void profilesOfOneKindBecomeAList() {
    Map<Duration, Integer> level = Map.of(Duration.ZERO, 1);
    ProfileDraft day = Rates.sine(Duration.ofDays(1), 0.5);
    ProfileDraft week = Rates.sine(Duration.ofDays(7), 0.1);
    Spec spec =
        Spec.named("t")
            .rate(
                day,
                week,
                Rates.sine(Duration.ofDays(30), 0.1),
                Rates.steps(level),
                Rates.steps(level))
            .column("c", LONG)
            .build();
    assertThat(spec.rate().profiles()).hasSize(5);
  }

  @Test
  void theTopLevelCanBeWritten() {
    Spec spec =
        Spec.named("iot")
            .seed(7)
            .rows(5000)
            .rowsPerSecond(2.5)
            .poissonArrivals()
            .startTimestamp(Instant.parse("2024-01-01T00:00:00Z"))
            .timeZone(ZoneId.of("Europe/Berlin"))
            .with("maxRowsPerTrigger", 100)
            .schema("id long, temp double")
            .column("temp", range(60, 90))
            .build();
    assertThat(spec)
        .isEqualTo(
            Specs.valid(
                """
                name: iot
                seed: 7
                rows: 5000
                rowsPerSecond: 2.5
                arrivals: poisson
                startTimestamp: 2024-01-01T00:00:00Z
                timeZone: Europe/Berlin
                maxRowsPerTrigger: 100
                schema: id long, temp double
                columns: [{name: temp, minValue: 60, maxValue: 90}]
                """));
  }

  @Test
  void aDraftIsNeverChanged() {
    SpecDraft first = Spec.named("t").column("a", LONG);
    SpecDraft second = first.column("b", LONG).seed(5);
    assertThat(first.build().columns()).hasSize(1);
    assertThat(second.build().columns()).hasSize(2);
    ColumnDraft range = range(1, 2);
    range.keys().put("minValue", 0);
    assertThat(range.omit()).isNotEqualTo(range).isEqualTo(range(1, 2).omit());
  }

  @Test
  void everyProblemIsToldAtOnceByBuildAndByJson() {
    SpecDraft draft =
        Spec.named("t")
            .rows(-1)
            .column("a", LONG, range(3, 2))
            .column("b", STRING, column("faker_", 1));
    InvalidSpecException problem = catchThrowableOfType(InvalidSpecException.class, draft::build);
    assertThat(problem.problems().stream().map(Problem::path))
        .containsExactly("rows", "columns[0].maxValue", "columns[1].faker_", "columns[1].type");
    assertThatThrownBy(draft::toJson).hasMessage(problem.getMessage());
  }

  private static Arguments of(DataType type, ColumnDraft draft, String yaml) {
    return Arguments.of(type, draft, yaml);
  }
}
