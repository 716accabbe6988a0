package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user reads of two specs that give different data. */
final class SpecChangesTest {
  private static final String COLUMNS =
      """
      columns:
        - {name: id, type: long}
        - {name: level, type: int, minValue: 1, maxValue: 9}
        - {name: kind, type: string, values: [a, b]}
      """;

  @Test
  void equalSpecs_haveChangedInNothing() {
    assertThat(between(COLUMNS, COLUMNS)).isEmpty();
    assertThat(between(COLUMNS, "rows: 5\nrowsPerSecond: 7\n" + COLUMNS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed: 42 | seed: 43 | seed was 42, is 43",
        "name: readings | name: others | name was readings, is others",
        "timeZone: UTC | timeZone: Europe/Berlin | timeZone was UTC, is Europe/Berlin",
        "startTimestamp: 2024-01-01 | startTimestamp: 2024-01-02 | startTimestamp was"
            + " 2024-01-01T00:00Z, is 2024-01-02T00:00Z",
        "seed: 42 | startTimestamp: 2024-01-02 | startTimestamp was none, is 2024-01-02T00:00Z",
        "startTimestamp: 2024-01-02 | seed: 42 | startTimestamp was 2024-01-02T00:00Z, is none",
      })
  void topLevelKeyIsNamed(String before, String now, String change) {
    assertThat(between(before + "\n" + COLUMNS, now + "\n" + COLUMNS)).containsExactly(change);
  }

  @Test
  void versionIsNamed() {
    String form = SpecCanonical.text(Specs.valid(COLUMNS));

    assertThat(SpecChanges.between(form, form.replace("\"version\":1", "\"version\":2")))
        .containsExactly("version was 1, is 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: int | type: int, percentNulls: 0.1 | percentNulls was 0, is 0.1",
        "type: int | type: int, omit: true | omit was false, is true",
        "type: int | type: int, baseColumn: id | baseColumn was none, is id",
        "type: int, baseColumn: id | type: int, baseColumn: [id, other] | baseColumn was id, is"
            + " [id, other]",
        "type: float, values: [1] | type: double, values: [1] | type was float, is double",
        "type: int, minValue: 1, maxValue: 9 | type: int, minValue: 2, maxValue: 8 | minValue was"
            + " 1, is 2; maxValue was 9, is 8",
        "type: double | type: double, step: 0.1 | step was none, is 0.1",
        "type: int, maxValue: 9 | type: int, maxValue: 9, random: false | random was true, is"
            + " false",
        "type: double, maxValue: 8 | type: double, maxValue: 8, distribution: 'normal(4,1)' |"
            + " distribution was uniform(), is normal(4.0, 1.0)",
        "type: string, values: [a, 'b,c'] | type: string, values: [a, b, c] | values was ['a',"
            + " 'b,c'], is ['a', 'b', 'c']",
        "type: string, values: [a, b], weights: [1, 2] | type: string, values: [a, b], weights: [1,"
            + " 3.5] | weights was [1.0, 2.0], is [1.0, 3.5]",
        "type: string, template: 'd,d' | type: string, template: ddd | template was 'd,d', is"
            + " 'ddd'",
        "type: string, template: \\w | type: string, template: \\w, wordList: [a] | wordList was"
            + " [], is ['a']",
        "type: string, template: d | type: string, template: d, escapeSpecialChars: true |"
            + " escapeSpecialChars was false, is true",
        "type: string, faker: city | type: string, faker: {name: country, countries: [DE]} |"
            + " faker.name was city, is country; faker.countries was [], is ['DE']",
        "type: string, faker: name.title | type: string, faker: {expression: name.title, locale:"
            + " de} | faker.locale was 'en', is 'de'",
        "type: string, text: {} | type: string, text: {words: 7} | text.words was [2, 12], is [7,"
            + " 7]",
        "type: string, uuid: true | type: string, uuid: {version: 7} | uuid.version was 4, is 7",
        "type: string, regex: a | type: string, regex: b | regex was 'a', is 'b'",
        "type: string, prefix: a | type: string, format: 'b%d' | format was 'a_%s', is 'b%d'",
        "type: date, values: [2024-01-01] | type: date, values: [2024-01-02] | values was"
            + " [2024-01-01], is [2024-01-02]",
        "type: date, begin: 2024-01-01, interval: 1 day | type: date, begin: 2024-01-02, interval:"
            + " 1 day | begin was 2024-01-01, is 2024-01-02",
        "type: timestamp, begin: 2024-01-01, interval: 1 day | type: timestamp, begin: 2024-01-01,"
            + " interval: 1 day, end: 2024-01-05 | end was none, is 2024-01-05T00:00Z",
        "type: timestamp, begin: 2024-01-01, interval: 1 day | type: timestamp, begin: 2024-01-01,"
            + " interval: 1 month 2 seconds | interval was 1 days, is 1 months 2000000"
            + " microseconds",
        "type: long, uniqueValues: 5 | type: long, uniqueValues: 6 | uniqueValues was 5, is 6",
        "type: date, uniqueValues: 5, begin: 2024-01-01, interval: 1 day | type: date,"
            + " uniqueValues: 5, begin: 2024-01-01, interval: 1 week | interval was 1 days, is 7"
            + " days",
        "type: long, sequence: {} | type: long, sequence: {start: 1, step: -2} | sequence.start was"
            + " 0, is 1; sequence.step was 1, is -2",
        "type: timestamp, eventTime: {lateness: 1 hour} | type: timestamp, eventTime: {lateness: 2"
            + " hours, share: 0.5} | eventTime.share was 1, is 0.5; eventTime.lateness.max was"
            + " 3600000000 microseconds, is 7200000000 microseconds",
        "type: timestamp | type: timestamp, eventTime: {lateness: 1 second} | generator was"
            + " eventTime(), is eventTime(eventTime.share=1, eventTime.lateness.max=1000000"
            + " microseconds, eventT…",
        "type: double, series: {level: 1} | type: double, series: {level: 2, noise: 0.5} |"
            + " series.level was 1.0, is 2.0; series.noise was 0.0, is 0.5",
        "type: double, series: {trend: {amount: 1, per: 1 hour}} | type: double, minValue: 0,"
            + " series: {trend: {amount: 1, per: 2 hours}, beyond: clamp} | series.trend was"
            + " trend(1.0, micros(3600000000)), is trend(1.0, micros(7200000000)); minValue was"
            + " none, is 0; series.beyond was reflect, is clamp",
        "type: double, series: {ar1: {stddev: 2, halfLife: 1 hour}} | type: double, series: {by:"
            + " rows, ar1: {stddev: 2, phi: 0.5, per: 9}} | series.by was due_instant, is rows;"
            + " series.ar1 was ar1(2.0, 0.5, micros(3600000000)), is ar1(2.0, 0.5, ones(9))",
        "type: long, expr: id + 1 | type: long, expr: id + 2 | expr was 'id + 1', is 'id + 2'",
        "type: long, expr: id + 1 | type: long, sequence: {} | generator was expression(expr='id +"
            + " 1'), is sequence(sequence.start=0, sequence.step=1)",
        "type: float, expr: id | type: double, expr: id, omit: true | type was float, is double;"
            + " omit was false, is true",
      })
  void columnIsNamedWithEachOfItsKeys(String before, String now, String changes) {
    assertThat(between(withColumn(before), withColumn(now)))
        .containsExactly("column 'c': " + changes);
  }

  @Test
  void columnsThatComeAndGoAreNamed() {
    String now = COLUMNS.replace("name: level", "name: height");

    assertThat(between(COLUMNS, now))
        .containsExactly("column 'level' is gone", "column 'height' is new");
  }

  @Test
  void newColumnInBetweenIsNoOtherOrder() {
    String now = COLUMNS.replace("  - {name: level", "  - {name: x, type: int}\n  - {name: level");

    assertThat(between(COLUMNS, now)).containsExactly("column 'x' is new");
  }

  @Test
  void otherOrderIsNamed() {
    assertThat(
            between(
                "columns: [{name: a, type: int}, {name: b, type: int}, {name: gone, type: int}]",
                "columns: [{name: new, type: int}, {name: b, type: int}, {name: a, type: int}]"))
        .containsExactly(
            "column 'gone' is gone", "column 'new' is new", "order of columns was a, b, is b, a");
  }

  @Test
  void nameInOtherLettersIsTheSameColumn() {
    assertThat(between(COLUMNS, COLUMNS.replace("name: level", "name: Level")))
        .containsExactly("column 'Level': name was level, is Level");
  }

  @Test
  void whatIsAtTheTopComesFirst_thenWholeColumns_thenTheirKeys() {
    String now =
        """
        seed: 7
        timeZone: Europe/Berlin
        columns:
          - {name: kind, type: string, values: [a, b, c]}
          - {name: level, type: int, minValue: 1, maxValue: 10}
          - {name: x, type: int}
        """;

    assertThat(between(COLUMNS, now))
        .containsExactly(
            "seed was 42, is 7",
            "timeZone was UTC, is Europe/Berlin",
            "column 'id' is gone",
            "column 'x' is new",
            "order of columns was level, kind, is kind, level",
            "column 'kind': values was ['a', 'b'], is ['a', 'b', 'c']",
            "column 'level': maxValue was 9, is 10");
  }

  @Test
  void longValueIsCutAroundItsFirstDifference() {
    String start = "id + ".repeat(50);

    List<String> changes =
        between(
            withColumn("type: long, expr: " + start + "12 + " + start + "1"),
            withColumn("type: long, expr: " + start + "13 + " + start + "1"));
    assertThat(changes)
        .containsExactly(
            "column 'c': expr was …d + id + id + id + 12 + id + id + id + id + id + id + id + id +"
                + " id + id + id + i…, is …d + id + id + id + 13 + id + id + id + id + id + id + id"
                + " + id + id + id + id + i…");
  }

  @Test
  void valueThatFitsIsShownWhole() {
    String start = "id + ".repeat(13);

    assertThat(
            between(
                withColumn("type: long, expr: " + start + "1"),
                withColumn("type: long, expr: " + start + "2")))
        .containsExactly("column 'c': expr was '" + start + "1', is '" + start + "2'");
  }

  @Test
  void severalLinesAreShownOnOne() {
    assertThat(
            between(
                "columns: [{name: id, type: long}, {name: c, type: long, expr: \"id +\\n1\"}]",
                "columns: [{name: id, type: long}, {name: c, type: long, expr: \"id + 1\"}]"))
        .containsExactly("column 'c': expr was 'id +\\n1', is 'id + 1'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "version: 1"})
  void whatIsNoCanonicalForm_tellsNothing(String text) {
    String form = SpecCanonical.text(Specs.valid(COLUMNS));

    assertThat(SpecChanges.between(text, form)).isEmpty();
    assertThat(SpecChanges.between(form, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"later(3:abc,7)", "range(1,2)", "range(1", "range(1)x", "9:a", "x(9:a)", "x(a:b)"})
  void generatorThatIsNotKnown_isShownWhole(String other) {
    String form = SpecCanonical.text(Specs.valid("columns: [{name: c, expr: '1', type: int}]"));
    String later = form.replace("expression(1:1)", other);

    assertThat(SpecChanges.between(form, later))
        .singleElement()
        .asString()
        .startsWith("column 'c': generator was expression(")
        .contains(", is " + other.substring(0, 1));
  }

  @Test
  void keysOfALaterVersionAreNamed() {
    String form = SpecCanonical.text(Specs.valid(COLUMNS));
    String later =
        form.replace("\"omit\":false,", "\"omit\":false,\"shape\":{\"a\":[1,2]},")
            .replace("\"seed\"", "\"key\":\"k\",\"seed\"");

    assertThat(SpecChanges.between(form, later))
        .startsWith("key was none, is k", "column 'id': shape was none, is {a: [1, 2]}");
  }

  @ParameterizedTest
  @MethodSource("dev.synthetic.spec.SpecCanonicalTest#edits")
  void everyEditOfAColumnIsToldByItsKeys(String one, String other) {
    assertThat(between(withColumn(one), withColumn(other)))
        .singleElement()
        .asString()
        .startsWith("column 'c': ")
        .contains(" was ", ", is ");
    assertThat(GeneratorChanges.isKnown(generator(one)) || isPlainEventTime(one)).isTrue();
    assertThat(GeneratorChanges.isKnown(generator(other)) || isPlainEventTime(other)).isTrue();
  }

  private static CanonicalPart.Call generator(String keys) {
    String form = SpecCanonical.text(Specs.valid(withColumn(keys)));
    String text = form.split("\"generator\":\"")[1];
    return CanonicalPartReader.read(
        text.substring(0, text.indexOf("\"}")).replace("\\\\", "\\")); // as JSON is read
  }

  /** Whether a column's event times are the due instants, which leaves no part to name. */
  private static boolean isPlainEventTime(String keys) {
    return keys.equals("type: timestamp");
  }

  private static List<String> between(String before, String now) {
    return SpecChanges.between(
        SpecCanonical.text(Specs.valid(before)), SpecCanonical.text(Specs.valid(now)));
  }

  private static String withColumn(String keys) {
    return "columns: [{name: c, "
        + keys
        + "}, {name: id, type: long}, {name: other, type: long}]\n";
  }
}
