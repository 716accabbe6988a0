package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fingerprint is of everything that decides data, and of nothing else. */
final class SpecCanonicalTest {
  private static final String COLUMNS = "columns: [{name: id, type: long}, {name: c, type: int}]\n";

  /** Pairs of one column's keys, each with another difference. */
  private static final List<List<String>> EDITS =
      List.of(
          List.of("type: long, minValue: 1", "type: int, minValue: 1, maxValue: 9"),
          List.of("type: long, omit: false", "type: long, omit: true"),
          List.of("type: long, percentNulls: 0.1", "type: long, percentNulls: 0.2"),
          List.of("type: long, baseColumn: id", "type: long, baseColumn: other"),
          List.of("type: long, baseColumn: [id, other]", "type: long, baseColumn: [other, id]"),
          List.of("type: long, minValue: 1", "type: long, minValue: 2"),
          List.of("type: long, maxValue: 1", "type: long, maxValue: 2"),
          List.of("type: long, step: 1", "type: long, step: 2"),
          List.of("type: double", "type: double, step: 0.1"),
          List.of("type: long", "type: long, random: false"),
          List.of("type: long, distribution: normal", "type: long, distribution: exponential"),
          List.of(
              "type: double, distribution: normal(0.5)", "type: double, distribution: normal(1)"),
          List.of(
              "type: double, distribution: normal(stddev=2)",
              "type: double, distribution: normal(stddev=3)"),
          List.of(
              "type: double, distribution: exponential(1)",
              "type: double, distribution: exponential(2)"),
          List.of(
              "type: timestamp, eventTime: {lateness: 1 hour}",
              "type: timestamp, eventTime: {lateness: 1 hour, share: 0.5}"),
          List.of("type: timestamp", "type: timestamp, eventTime: {lateness: 2 hours}"),
          List.of(
              "type: timestamp, eventTime: {lateness: 3 hours}",
              "type: timestamp, eventTime: {lateness: {max: 3 hours, distribution: normal}}"),
          List.of(
              "type: date, begin: 2024-01-01, interval: 1 day",
              "type: date, begin: 2024-01-02, interval: 1 day"),
          List.of(
              "type: date, begin: 2024-01-01, interval: 1 day",
              "type: date, begin: 2024-01-01, interval: 1 day, end: 2024-02-01"),
          List.of(
              "type: date, begin: 2024-01-01, interval: 1 day",
              "type: date, begin: 2024-01-01, interval: 2 days"),
          List.of(
              "type: date, begin: 2024-01-01, interval: 1 day",
              "type: date, begin: 2024-01-01, interval: 1 month"),
          List.of(
              "type: timestamp, begin: 2024-01-01, interval: 1 day",
              "type: timestamp, begin: 2024-01-01, interval: 24 hours"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01, interval: 1 day",
              "type: date, begin: 2024-01-01, end: 2025-01-01, interval: 1 day, random: true"),
          List.of(
              "type: double, distribution: 'gamma(1, 2)'",
              "type: double, distribution: 'gamma(3, 2)'"),
          List.of(
              "type: double, distribution: 'gamma(1, 2)'",
              "type: double, distribution: 'gamma(1, 3)'"),
          List.of(
              "type: double, distribution: 'beta(1, 2)'",
              "type: double, distribution: 'beta(3, 2)'"),
          List.of(
              "type: double, distribution: 'beta(1, 2)'",
              "type: double, distribution: 'beta(1, 3)'"),
          List.of(
              "type: double, distribution: 'lognormal(1, 2)'",
              "type: double, distribution: 'lognormal(3, 2)'"),
          List.of(
              "type: double, distribution: 'lognormal(1, 2)'",
              "type: double, distribution: 'lognormal(1, 3)'"),
          List.of(
              "type: double, distribution: 'weibull(1, 2)'",
              "type: double, distribution: 'weibull(3, 2)'"),
          List.of(
              "type: double, distribution: 'weibull(1, 2)'",
              "type: double, distribution: 'weibull(1, 3)'"),
          List.of(
              "type: double, distribution: 'pareto(1, 2)'",
              "type: double, distribution: 'pareto(3, 2)'"),
          List.of(
              "type: double, distribution: 'pareto(1, 2)'",
              "type: double, distribution: 'pareto(1, 3)'"),
          List.of(
              "type: double, distribution: 'weibull(1, 2)'",
              "type: double, distribution: 'pareto(1, 2)'"),
          List.of(
              "type: double, distribution: 'triangular(0.1)'",
              "type: double, distribution: 'triangular(0.2)'"),
          List.of("type: int, distribution: 'poisson(1)'", "type: int, distribution: 'poisson(2)'"),
          List.of(
              "type: int, distribution: 'binomial(3, 0.5)'",
              "type: int, distribution: 'binomial(4, 0.5)'"),
          List.of(
              "type: int, distribution: 'binomial(3, 0.5)'",
              "type: int, distribution: 'binomial(3, 0.6)'"),
          List.of(
              "type: int, distribution: 'geometric(0.5)'",
              "type: int, distribution: 'geometric(0.6)'"),
          List.of(
              "type: int, distribution: 'negativeBinomial(3, 0.5)'",
              "type: int, distribution: 'negativeBinomial(4, 0.5)'"),
          List.of(
              "type: int, distribution: 'negativeBinomial(3, 0.5)'",
              "type: int, distribution: 'negativeBinomial(3, 0.6)'"),
          List.of("type: int, distribution: 'zipf(1)'", "type: int, distribution: 'zipf(2)'"),
          List.of(
              "type: int, distribution: 'zipf(0.5)'", "type: int, distribution: 'geometric(0.5)'"),
          List.of("type: string, values: [a, b]", "type: string, values: [b, a]"),
          List.of("type: string, values: ['a,b']", "type: string, values: [a, b]"),
          List.of("type: string, values: ['1:a']", "type: string, values: [a]"),
          List.of("type: double, values: [1, 2]", "type: double, values: [1, 2.5]"),
          List.of(
              "type: string, values: [a, b], weights: [1, 2]",
              "type: string, values: [a, b], weights: [1, 3]"),
          List.of("type: string, values: [a, b]", "type: string, values: [a, b], random: false"),
          List.of(
              "type: string, values: [a, b]", "type: string, values: [a, b], distribution: normal"),
          List.of("type: long, uniqueValues: 5", "type: long, uniqueValues: 6"),
          List.of("type: long, uniqueValues: 5", "type: long, uniqueValues: 5, minValue: 2"),
          List.of("type: long, uniqueValues: 5", "type: long, uniqueValues: 5, maxValue: 20"),
          List.of("type: long, uniqueValues: 5", "type: long, uniqueValues: 5, step: 2"),
          List.of("type: long, uniqueValues: 5", "type: long, uniqueValues: 5, random: true"),
          List.of(
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day",
              "type: date, uniqueValues: 6, begin: 2024-01-01, interval: 1 day"),
          List.of(
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day",
              "type: date, uniqueValues: 5, begin: 2024-01-02, interval: 1 day"),
          List.of(
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day",
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 week"),
          List.of(
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day",
              "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day, random: true"),
          List.of(
              "type: int, baseColumn: id, baseColumnType: raw",
              "type: int, baseColumn: id, baseColumnType: values"),
          List.of(
              "type: int, baseColumn: id, baseColumnType: raw",
              "type: int, minValue: 1, baseColumn: id, baseColumnType: raw"),
          List.of(
              "type: int, baseColumn: id, baseColumnType: raw",
              "type: int, maxValue: 99, baseColumn: id, baseColumnType: raw"),
          List.of(
              "type: int, baseColumn: id, baseColumnType: raw",
              "type: int, step: 2, baseColumn: id, baseColumnType: raw"),
          List.of(
              "type: string, values: [a, b], weights: [1, 2], baseColumn: id",
              "type: string, values: [a, b], weights: [1, 2], baseColumn: id, baseColumnType:"
                  + " values"),
          List.of("type: long, unique: true", "type: long"),
          List.of("type: long, unique: true", "type: long, unique: true, minValue: 1"),
          List.of("type: long, unique: true", "type: long, unique: true, maxValue: 9"),
          List.of("type: long, unique: true", "type: long, unique: true, step: 2"),
          List.of("type: date, unique: true", "type: date, unique: true, begin: 2024-01-01"),
          List.of("type: date, unique: true", "type: date, unique: true, end: 2024-01-01"),
          List.of("type: date, unique: true", "type: date, unique: true, interval: 1 week"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01",
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: normal"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: normal",
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: normal(mean=5)"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: zipf(1)",
              "type: date, begin: 2024-01-02, end: 2025-01-01, distribution: zipf(1)"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: zipf(1)",
              "type: date, begin: 2024-01-01, end: 2025-01-02, distribution: zipf(1)"),
          List.of(
              "type: date, begin: 2024-01-01, end: 2025-01-01, distribution: zipf(1)",
              "type: date, begin: 2024-01-01, end: 2025-01-01, interval: 1 week, distribution:"
                  + " zipf(1)"),
          List.of(
              "type: double, distribution: {type: mixture, of: [{distribution: normal}]}",
              "type: double, distribution: {type: mixture, of: [{distribution: normal},"
                  + " {distribution: beta}]}"),
          List.of(
              "type: double, distribution: {type: mixture, of: [{distribution: normal},"
                  + " {distribution: beta}]}",
              "type: double, distribution: {type: mixture, of: [{weight: 2, distribution: normal},"
                  + " {distribution: beta}]}"),
          List.of(
              "type: double, distribution: {type: empirical, quantiles: {0: 0, 1: 0.5}}",
              "type: double, distribution: {type: empirical, quantiles: {0: 0, 1: 0.75}}"),
          List.of(
              "type: int, distribution: {type: empirical, histogram: {edges: [0, 1, 2], counts: [1,"
                  + " 1]}}",
              "type: int, distribution: {type: empirical, histogram: {edges: [0, 1, 2], counts: [1,"
                  + " 2]}}"),
          List.of("type: long, sequence: {}", "type: long, sequence: {start: 1}"),
          List.of("type: long, sequence: {}", "type: long, sequence: {step: 2}"),
          List.of("type: double, series: {noise: 1}", "type: double, series: {by: rows, noise: 1}"),
          List.of(
              "type: double, series: {by: rows, noise: 1}",
              "type: double, series: {by: id, start: 5, noise: 1}"),
          List.of("type: double, series: {level: 1}", "type: double, series: {level: 2}"),
          List.of(
              "type: double, series: {trend: {amount: 1, per: 1 day}}",
              "type: double, series: {trend: {amount: 1, per: 2 days}}"),
          List.of(
              "type: double, series: {seasonality: {period: 1 day, amplitude: 1}}",
              "type: double, series: {seasonality: {period: 1 day, amplitude: 2}}"),
          List.of("type: double, series: {noise: 1}", "type: double, series: {noise: 2}"),
          List.of(
              "type: double, series: {randomWalk: {stddev: 1, per: 1 day}}",
              "type: double, series: {ar1: {stddev: 1, halfLife: 1 day}}"),
          List.of(
              "type: double, series: {spikes: {every: 1 day, height: 1, duration: 1 hour}}",
              "type: double, series: {spikes: {every: 1 day, height: 1, halfLife: 1 hour}}"),
          List.of(
              "type: double, series: {step: {after: 1 day, by: 1}}",
              "type: double, series: {step: {after: 1 day, by: 2}}"),
          List.of("type: double, series: {missing: 0.1}", "type: double, series: {missing: 0.2}"),
          List.of(
              "type: double, series: {noise: 1}", "type: double, minValue: 0, series: {noise: 1}"),
          List.of("type: timestamp", "type: timestamp, begin: 2024-01-01, interval: 1 day"),
          List.of("type: long, expr: id + 1", "type: long, expr: id + 2"),
          List.of("type: string, template: ddd", "type: string, template: dddd"),
          List.of(
              "type: string, template: ddd",
              "type: string, template: ddd, escapeSpecialChars: true"),
          List.of(
              "type: string, template: '\\w', wordList: [a, b]",
              "type: string, template: '\\w', wordList: ['a,b']"),
          List.of("type: string, faker: city", "type: string, faker: country"),
          List.of("type: string, faker: city", "type: string, faker: {name: city, group: to}"),
          List.of(
              "type: string, faker: {name: city, countries: [DE, FR]}",
              "type: string, faker: {name: city, countries: [FR, DE]}"),
          List.of("type: string, faker: name.fullName", "type: string, faker: name.lastName"),
          List.of(
              "type: string, faker: {expression: name.title, locale: de}",
              "type: string, faker: {expression: name.title, locale: fr}"),
          List.of("type: string, uuid: true", "type: string, uuid: {version: 7}"),
          List.of("type: string, regex: a+", "type: string, regex: b+"),
          List.of("type: string, text: {}", "type: string, text: {paragraphs: [1, 2]}"),
          List.of("type: string, text: {}", "type: string, text: {sentences: [1, 2]}"),
          List.of("type: string, text: {}", "type: string, text: {words: [3, 12]}"),
          List.of("type: string, text: {}", "type: string, text: {characters: [1, 50]}"),
          List.of("type: string, text: {}", "type: string, text: {wordList: [a]}"),
          List.of("type: string, format: 'a%d'", "type: string, format: 'a%s'"),
          List.of("type: string, format: '%%%d'", "type: string, format: '%d%%'"),
          List.of("type: string, prefix: a, maxValue: 5", "type: string, prefix: a, maxValue: 6"));

  static Stream<Arguments> edits() {
    return EDITS.stream().map(edit -> Arguments.of(edit.get(0), edit.get(1)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whateverDecidesDataChangesIt(String one, String other) {
    assertThat(fingerprint(withColumn(one))).isNotEqualTo(fingerprint(withColumn(other)));
  }

  @Test
  void everyPartOfAColumnIsAmongTheEdits() {
    Set<String> changed = new HashSet<>();
    for (List<String> edit : EDITS) {
      collect(column(edit.get(0)), column(edit.get(1)), changed);
    }
    assertThat(changed).containsAll(components(ColumnSpec.class, List.of("name", "nullWhen")));
    for (Class<?> generator : members(GeneratorSpec.class)) {
      if (ReferenceSpec.class.isAssignableFrom(generator)
          || NestedSpec.class.isAssignableFrom(generator)) {
        continue; // families with tests of their own
      }
      assertThat(changed).containsAll(components(generator, List.of()));
    }
    for (Class<?> distribution : DistributionSpec.class.getPermittedSubclasses()) {
      assertThat(changed).containsAll(components(distribution, List.of()));
    }
    for (Class<?> count : CountSpec.class.getPermittedSubclasses()) {
      assertThat(changed).containsAll(components(count, List.of()));
    }
    assertThat(changed).containsAll(components(Interval.class, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "name, a, b",
    "seed, 1, 2",
    "timeZone, UTC, Europe/Berlin",
    "startTimestamp, 2024-01-01, 2024-01-02",
  })
  void whatDecidesDataAtTheTopChangesIt(String key, String one, String other) {
    assertThat(fingerprint(key + ": " + one + "\n" + COLUMNS))
        .isNotEqualTo(fingerprint(key + ": " + other + "\n" + COLUMNS));
  }

  @Test
  void columnsAndTheirOrderDecideData() {
    String longer = COLUMNS.replace("}]", "}, {name: d, type: int}]");
    String turned = "columns: [{name: c, type: int}, {name: id, type: long}]";
    String renamed = COLUMNS.replace("name: c", "name: C");
    assertThat(
            Stream.of(COLUMNS, longer, turned, renamed)
                .map(SpecCanonicalTest::fingerprint)
                .toList())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows: 5",
        "rowsPerSecond: 5",
        "rate: {constant: 5}",
        "arrivals: poisson",
        "numPartitions: 5",
        "startingRow: 5",
        "endingRow: 5",
        "startingTimestamp: 2024-01-01",
        "endingTimestamp: 2024-01-01",
        "maxRowsPerTrigger: 5",
        "rowsPerRun: 5",
        "reader: row",
        "onSpecChange: accept",
        "version: 1",
        "name: unnamed",
        "seed: 42",
        "timeZone: UTC",
      })
  void howToReadAndDefaultsWrittenOutChangeNothing(String line) {
    assertThat(fingerprint(line + "\n" + COLUMNS)).isEqualTo(fingerprint(COLUMNS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: long | type: bigint, random: true, step: 1, minValue: 0, omit: false, percentNulls:"
            + " 0",
        "type: long | type: LONG, maxValue: 9223372036854775807, distribution: uniform",
        "type: double | type: double, minValue: 0.0, maxValue: 1.00",
        "type: long, maxValue: 1000 | maxValue: 1k, type: long",
        "type: long, baseColumn: id | type: long, baseColumn: [ID]",
        "type: double, distribution: normal | type: double, distribution: 'normal(0.5)'",
        "type: string, values: [a] | type: string, values: ['a'], random: true",
        "type: long, uniqueValues: 5 | type: long, uniqueValues: 5, minValue: 1, step: 1, random:"
            + " false",
        "type: long, sequence: {} | type: long, sequence: {start: 0, step: 1}",
        "type: timestamp | type: timestamp, eventTime: {}",
        "type: timestamp, eventTime: {lateness: 60 minutes} | type: timestamp, eventTime: {share:"
            + " 1, lateness: {max: 1 hour, distribution: uniform}}",
        "type: boolean | type: boolean, values: [false, true]",
        "'element: {type: int}' | 'element: {type: int}, length: {minValue: 1, maxValue: 5}'",
        "'element: {type: int}' | 'type: array<int>, element: {}'",
        "'type: int, numColumns: 3, structType: array' | 'element: {type: int}, length: 3'",
        "type: string, faker: region | type: string, faker: {name: state, group: default}",
        "type: string, faker: name.title | type: string, faker: {name: '#{Name.title}', locale:"
            + " en}",
        "type: string, uuid: true | type: string, uuid: {version: 4}",
        "type: string, text: {} | type: string, text: {paragraphs: 1, words: [2, 12]}",
        "type: string, prefix: a | type: string, format: a_%s",
        "type: string, values: [1, 2], format: '%03d' | type: string, values: ['001', '002']",
        "type: date, begin: 2024-01-01, interval: 7 days | type: date, begin: 2024-01-01, interval:"
            + " 1 week",
      })
  void defaultsWrittenOutInAColumnChangeNothing(String one, String other) {
    assertThat(fingerprint(withColumn(one))).isEqualTo(fingerprint(withColumn(other)));
  }

  @Test
  void languageAndOrderOfKeysChangeNothing() {
    String json =
        "{\"columns\": [{\"type\": \"long\", \"name\": \"id\"}, {\"type\": \"int\", \"name\":"
            + " \"c\"}], \"seed\": 42}";
    assertThat(fingerprint(json)).isEqualTo(fingerprint(COLUMNS));
  }

  @Test
  void isPinned() {
    String spec =
        """
        name: readings
        startTimestamp: 2024-01-01T00:00:00Z
        columns:
          - {name: id, type: long, sequence: {}}
          - {name: kind, type: string, values: [a, 'b,c'], weights: [1, 2], baseColumn: ID}
          - {name: level, type: 'decimal(5,2)', distribution: normal, percentNulls: 0.10}
          - {name: reading, type: double, expr: level * 2, omit: true}
        """;
    assertThat(SpecCanonical.text(Specs.valid(spec)))
        .isEqualTo(
            "{\"version\":1,\"name\":\"readings\",\"seed\":42,\"timeZone\":\"UTC\",\"startMicros"
                + "\":1704067200000000,\"columns\":[{\"name\":\"id\",\"type\":\"bigint\",\"baseColumn"
                + "\":[],\"percentNulls\":\"0\",\"omit\":false,\"generator\":\"sequence(0,1)\"},{\"na"
                + "me\":\"kind\",\"type\":\"string\",\"baseColumn\":[\"id\"],\"percentNulls\":\"0\",\"omi"
                + "t\":false,\"generator\":\"choice(2[1:a,3:b,c],2[0x1.0p0,0x1.0p1],RANDOM,un"
                + "iform())\"},{\"name\":\"level\",\"type\":\"decimal(5,2)\",\"baseColumn\":[],\"perc"
                + "entNulls\":\"0.1\",\"omit\":false,\"generator\":\"range(0,999.99,null,RANDOM,n"
                + "ormal(0x1.f3feb851eb852p8,0x1.4d547ae147ae1p7))\"},{\"name\":\"reading\",\"t"
                + "ype\":\"double\",\"baseColumn\":[],\"percentNulls\":\"0\",\"omit\":true,\"generator\":\"expression(9:level"
                + " * 2)\"}]}");
    assertThat(fingerprint(spec)).isEqualTo("e89f20b7335cff0ef72afe142cbc58c3");
  }

  private static String fingerprint(String text) {
    return SpecCanonical.fingerprint(Specs.valid(text));
  }

  private static String withColumn(String keys) {
    return "columns: [{name: c, "
        + keys
        + "}, {name: id, type: long}, {name: other, type: long}]\n";
  }

  private static ColumnSpec column(String keys) {
    return Specs.valid(withColumn(keys)).columns().get(0);
  }

  /** The records of a family, and of the families in it. */
  private static List<Class<?>> members(Class<?> family) {
    Class<?>[] permitted = family.getPermittedSubclasses();
    return permitted == null
        ? List.of(family)
        : Stream.of(permitted).flatMap(member -> members(member).stream()).toList();
  }

  /** Notes which components of two records of one class differ, and of the records inside. */
  private static void collect(Object one, Object other, Set<String> changed) {
    if (!one.getClass().isRecord() || one.getClass() != other.getClass()) {
      return;
    }
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object first = value(component, one);
      Object second = value(component, other);
      if (!first.equals(second)) {
        changed.add(name(one.getClass(), component));
        collect(first, second, changed);
      }
    }
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return Objects.requireNonNullElse(component.getAccessor().invoke(record), Map.of());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> components(Class<?> type, List<String> exceptions) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!exceptions.contains(component.getName())) {
        names.add(name(type, component));
      }
    }
    return names;
  }

  private static String name(Class<?> type, RecordComponent component) {
    return type.getSimpleName() + "." + component.getName();
  }
}
