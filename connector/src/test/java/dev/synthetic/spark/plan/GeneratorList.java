package dev.synthetic.spark.plan;

import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every generator over every type it serves: one line each, and all contracts hold for it. */
public final class GeneratorList {
  /** A table of seed 42 with row 0 due on the first of 2024, a thousand rows a second. */
  private static final String HEADER =
      """
      name: contract
      seed: 42
      startTimestamp: 2024-01-01T00:00:00Z
      timeZone: Europe/Berlin
      rowsPerSecond: 1000
      columns:
        - {name: k, type: long, minValue: 1, maxValue: 50}
        - {name: s, type: string, values: [a, b, c, d, e], percentNulls: 0.1}
        - {name: d, type: double, minValue: -1, maxValue: 1}
      """;

  /** The same table, with a parent to refer to. */
  private static final String REFERRING =
      """
      seed: 42
      startTimestamp: 2024-01-01T00:00:00Z
      timeZone: Europe/Berlin
      tables:
      - name: parents
        rows: 1000
        rowsPerSecond: 7
        columns:
        - {name: id, type: long, minValue: 5, maxValue: 99999, uniqueValues: 1000, random: true}
        - {name: code, type: string, template: 'P-ddd', percentNulls: 0.1}
        - {name: kind, type: string, values: [x, y, z], baseColumn: id}
        - {name: score, type: double, expr: id / 7 + rand()}
        - {name: ratio, type: float, minValue: 0, maxValue: 9}
        - {name: tags, type: array<string>, expr: 'array(kind, code)'}
        - {name: born, type: timestamp}
        - {name: marks, length: 2, element: {type: int, maxValue: 9}}
        - {name: pair, fields: [{name: a, type: int}, {name: b, type: string, values: [x, y]}]}
        - {name: boss, reference: {table: parents, column: id}, percentNulls: 0.2}
        - {name: boss_kind, lookup: {reference: boss, column: kind}}
      - name: contract
        rowsPerSecond: 1000
        columns:
        - {name: k, type: long, minValue: 1, maxValue: 50}
        - {name: s, type: string, values: [a, b, c, d, e], percentNulls: 0.1}
        - {name: d, type: double, minValue: -1, maxValue: 1}
        - {name: r, reference: {table: parents, column: id}, percentNulls: 0.2}
        - name: c
          reference: {table: parents, column: id, perParent: {maxValue: 6, distribution: poisson(1.5)}}
      """;

  private static final List<Case> CASES = new ArrayList<>();

  static {
    add("long", "type: long, minValue: -9223372036854775808, maxValue: 9223372036854775807");
    add("long wide", "type: long, minValue: 0, maxValue: 9223372036854775807");
    add("long small", "type: long, minValue: 1000, maxValue: 1500");
    add("long step", "type: long, minValue: -7, maxValue: 1000, step: 3");
    add("long walk", "type: long, minValue: 1, maxValue: 10, random: false");
    add("long normal", "type: long, minValue: 0, maxValue: 1000, distribution: normal");
    add("long exponential", "type: long, minValue: 0, maxValue: 100, distribution: exponential");
    add("long values", "type: long, values: [3, 1, 4, 15]");
    add("long unique", "type: long, minValue: 1, uniqueValues: 5000000");
    add("long unique random", "type: long, minValue: 1, uniqueValues: 5000, random: true");
    add(
        "long unique spread",
        "type: long, minValue: 1, maxValue: 1000000, uniqueValues: 5000, random: true");
    add("long sequence", "type: long, sequence: {start: -5, step: 2}");
    add("int", "type: int, minValue: -2147483648, maxValue: 2147483647");
    add("int small", "type: integer, minValue: -90, maxValue: -30");
    add("short", "type: short, minValue: -32768, maxValue: 32767");
    add("byte", "type: byte, minValue: -128, maxValue: 127");
    add("float", "type: float, minValue: -1.5, maxValue: 80.1");
    add("float normal", "type: float, minValue: 20, maxValue: 80, distribution: normal");
    add("float step", "type: float, minValue: 0, maxValue: 1, step: 0.25");
    add("float walk", "type: float, minValue: 0, maxValue: 9, random: false");
    add("double", "type: double, minValue: -1.7e308, maxValue: 1.7e308");
    add(
        "double normal",
        "type: double, minValue: 0, maxValue: 10, distribution: {type: normal, mean: 2, stddev:"
            + " 3}");
    add("double exponential", "type: double, minValue: 5, maxValue: 80, distribution: exponential");
    add("double sequence", "type: double, sequence: {start: 0.5, step: 0.25}");
    add("double values", "type: double, values: [0.5, 2.25], weights: [1, 3]");
    add("decimal", "type: 'decimal(10,2)', minValue: -3.25, maxValue: 10000");
    add(
        "decimal exponential",
        "type: 'decimal(10,2)', minValue: 1, maxValue: 10000, distribution: exponential");
    add("decimal step", "type: 'decimal(10,2)', minValue: 0, maxValue: 9.95, step: 0.05");
    add("decimal wide", "type: 'decimal(38,4)', minValue: -1e30, maxValue: 1e33");
    add("decimal wide small", "type: 'decimal(38,4)', minValue: -1, maxValue: 1");
    add(
        "decimal wide normal",
        "type: 'decimal(38,0)', minValue: 0, maxValue: 1e30, distribution: normal");
    add("decimal wide sequence", "type: 'decimal(38,2)', sequence: {start: 1e20, step: 0.01}");
    add("decimal values", "type: 'decimal(6,2)', values: [1.25, 100]");
    add("boolean", "type: boolean");
    add("boolean weights", "type: boolean, values: [true, false], weights: [1, 9]");
    add("string values", "type: string, values: [x, y, z], weights: [30, 25, 45]");
    add("string values walk", "type: string, values: [x, y, z], random: false");
    add("string values normal", "type: string, values: [p, q, r, t], distribution: normal");
    add("binary values", "type: binary, values: ['00ff', '0a']");
    add("date values", "type: date, values: [2024-01-01, 1999-12-31]");
    add("timestamp values", "type: timestamp, values: ['2024-01-01 12:00:00', 1999-12-31]");
    add("interval values", "type: interval day to second, values: [1 day, 90 seconds]");
    add("date walk", "type: date, begin: 2024-01-01, interval: 1 day, end: 2031-01-01");
    add("date months", "type: date, begin: 2024-01-31, interval: 1 month, end: 2030-01-01");
    add("date random", "type: date, begin: 2024-01-01, end: 2024-12-31");
    add("timestamp walk", "type: timestamp, begin: 2024-01-01, interval: 1 millisecond");
    add(
        "timestamp wrap",
        "type: timestamp, begin: 2024-01-01, end: 2024-01-02, interval: 7 seconds");
    add("timestamp random", "type: timestamp, begin: 2024-01-01, end: 2025-01-01");
    add(
        "timestamp random interval",
        "type: timestamp, begin: 2024-01-01, end: 2025-01-01, interval: 1 hour, random: true");
    add(
        "timestamp days over daylight saving",
        "type: timestamp, begin: '2024-03-01 02:30:00', end: 2024-12-01, interval: 1 day");
    add(
        "timestamp unique",
        "type: timestamp, begin: 2024-01-01, interval: 1 hour, uniqueValues: 9");
    add("timestamp_ntz walk", "type: timestamp_ntz, begin: 2024-01-01, interval: 500 milliseconds");
    add("event time", "type: timestamp");
    add("event time ntz", "type: timestamp_ntz");
    add("event date", "type: date");
    add("event time late", "type: timestamp, eventTime: {lateness: 10 minutes, share: 0.3}");
    add(
        "event time late normal",
        "type: timestamp_ntz, eventTime: {lateness: {max: 1 hour, distribution: normal}}");
    add("nulls", "type: long, minValue: 0, maxValue: 9, percentNulls: 0.3");
    add("base long", "type: string, values: [u, v, w], weights: [1, 2, 3], baseColumn: k");
    add("base string", "type: int, minValue: 0, maxValue: 999, baseColumn: s");
    add("base double", "type: int, minValue: 0, maxValue: 999, baseColumn: d");
    add("base two", "type: int, minValue: 0, maxValue: 999, baseColumn: [k, s]");
    add("base walk", "type: int, minValue: 0, maxValue: 9, random: false, baseColumn: k");
    add("expr", "type: double, expr: k * 2 + rand() - d");
    add("expr null", "type: string, expr: \"concat(s, '-', k)\", percentNulls: 0.2");
    add("expr random", "type: string, expr: \"concat(uuid(), randstr(5), randn())\"");
    add("expr time", "type: timestamp, expr: current_timestamp()");
    add("expr array", "type: array<int>, expr: \"array(1, cast(k as int), null)\"");
    add("expr map", "type: 'map<string,bigint>', expr: \"map('k', k, 'j', k + 1)\"");
    add("expr struct", "type: 'struct<a:bigint,b:string>', expr: \"named_struct('a', k, 'b', s)\"");
    add("expr decimal", "type: 'decimal(30,3)', expr: k / 7");
    add("expr float", "type: float, expr: case when rand() < 0.4 then d * 50 + 20 else 0 end");
    add("expr boolean", "type: boolean, expr: s = 'a' or s is null and k > 25");
    add("expr of nulls", "type: double, expr: \"coalesce(if(s in ('a', 'b'), d, null), 1) * k\"");
    add("expr long", "type: long, expr: k * k % 7 - 50 div k + abs(cast(d * 9 as int))");
    add("expr decimal short", "type: 'decimal(12,2)', expr: 'cast(k as decimal(10,2)) * 1.19'");
    add("expr choice", "type: string, expr: \"case when k < 9 then 'low' when d > 0 then s end\"");
    add("expr of text", "type: string, expr: \"upper(concat(s, if(s like 'b%', '!', '?')))\"");
    add("expr joined", "type: string, expr: \"concat('k-', k, '/', cast(round(d * 9) as int))\"");
    add("expr rounded", "type: double, expr: 'round(sqrt(abs(d)) * k, 2)'");
    add("double gamma", "type: double, minValue: 5, maxValue: 80, distribution: 'gamma(2, 7)'");
    add("long gamma", "type: long, minValue: 0, maxValue: 1000, distribution: gamma(shape=0.5)");
    add("float beta", "type: float, minValue: 20, maxValue: 80, distribution: 'beta(0.5, 0.5)'");
    add("int beta", "type: int, minValue: -90, maxValue: -30, distribution: beta");
    add(
        "decimal lognormal",
        "type: 'decimal(10,2)', minValue: 1, maxValue: 10000, distribution: lognormal(mu=4)");
    add("long lognormal", "type: long, minValue: 0, distribution: lognormal");
    add("double weibull", "type: double, maxValue: 100, distribution: weibull(0.7)");
    add("byte weibull", "type: byte, minValue: 0, distribution: 'weibull(3, 60)'");
    add(
        "double pareto",
        "type: double, minValue: 1, maxValue: 1e6, distribution: 'pareto(1.16, 1)'");
    add("string values pareto", "type: string, values: [p, q, r, t], distribution: 'pareto(2, 1)'");
    add("float triangular", "type: float, minValue: 20, maxValue: 80, distribution: triangular");
    add(
        "decimal wide triangular",
        "type: 'decimal(38,0)', minValue: 0, maxValue: 1e30, distribution: triangular(mode=1e29)");
    add(
        "event time late gamma",
        "type: timestamp, eventTime: {lateness: {max: 1 hour, distribution: 'gamma(2, 30)'}}");
    add("int poisson", "type: int, minValue: 0, maxValue: 100, distribution: poisson(4)");
    add("long poisson", "type: long, minValue: 0, distribution: poisson(1e6)");
    add("byte binomial", "type: byte, minValue: 10, distribution: 'binomial(20, 0.3)'");
    add("long geometric", "type: long, minValue: 1, step: 5, distribution: geometric(0.01)");
    add("int negative binomial", "type: int, distribution: 'negativeBinomial(2.5, 0.1)'");
    add("long zipf", "type: long, minValue: 1, maxValue: 5000, distribution: zipf(1.1)");
    add("string values zipf", "type: string, values: [p, q, r, t], distribution: zipf(1)");
    add("template", "type: string, template: '\\n.\\n.\\n.\\n'");
    add("template of every class", "type: string, template: 'aAdDxXkK[a-cé€]-dddddddddddddddd'");
    add("template escaped", "type: string, template: 'ID-\\d\\d \\K', escapeSpecialChars: true");
    add("template of alternatives", "type: string, template: 'ddd|A-\\N|\\w \\W||\\|'");
    add("template of words", "type: string, template: '\\w-\\W', wordList: [straße, tom, tim]");
    add("template of the row", "type: string, template: '\\V:\\v', percentNulls: 0.2");
    add("template of a base", "type: string, template: '\\v-ddd|\\V', baseColumn: k");
    add(
        "series",
        "type: double, series: {level: 20, trend: {amount: 0.5, per: 1 day}, seasonality: [{period:"
            + " 1 day, amplitude: 6, phase: 9 hours}, {period: 20 seconds, amplitude: 1}], noise:"
            + " 0.4}");
    add("series walk", "type: double, series: {randomWalk: {stddev: 3, per: 1 second}}");
    add("series ar1", "type: double, series: {ar1: {stddev: 3, halfLife: 1 second}}");
    add("series ar1 rows", "type: double, series: {by: rows, ar1: {stddev: 3, phi: 0.9, per: 1}}");
    add(
        "series spikes",
        "type: double, series: {spikes: {every: 1 second, height: {minValue: 2, maxValue: 9,"
            + " distribution: normal}, duration: 0.9 seconds}}");
    add(
        "series decay",
        "type: double, series: {spikes: {every: 1 second, height: 5, halfLife: 0.2 seconds}}");
    add(
        "series step",
        "type: double, series: {step: [{at: 2024-01-01T00:00:02Z, by: 5}, {after: 4 seconds, by:"
            + " -2}]}");
    add("series missing", "type: double, series: {noise: 1, missing: 0.2}, percentNulls: 0.1");
    add(
        "series gaps",
        "type: double, series: {noise: 1, missing: {share: 0.2, length: 0.5 seconds}}");
    add(
        "series of entities",
        "type: double, baseColumn: k, minValue: 0, series: {level: {minValue: 1, maxValue: 9},"
            + " noise: 0.1, randomWalk: {stddev: 1, per: 1 second}, ar1: {stddev: 1, halfLife: 1"
            + " second}, spikes: {every: 5 seconds, height: 5, duration: 1 second}, missing:"
            + " {share: 0.1, length: 0.2 seconds}}");
    add(
        "series of rows",
        "type: long, series: {by: rows, trend: {amount: 5, per: 100}, seasonality: {period: 24,"
            + " amplitude: 100}, randomWalk: {stddev: 10, per: 7}}");
    add(
        "series of rows of entities",
        "type: double, baseColumn: k, series: {by: rows, trend: {amount: 5, per: 100}, ar1:"
            + " {stddev: 1, phi: 0.9, per: 1}}");
    add(
        "series by a column",
        "type: float, series: {by: d, randomWalk: {stddev: 10, per: 0.001}}, baseColumn: s");
    add(
        "series reflected",
        "type: 'decimal(4,2)', minValue: 0, maxValue: 9.95, series: {level: 5, noise: 4}");
    add(
        "series clamped",
        "type: byte, minValue: -3, maxValue: 3, series: {noise: 4, beyond: clamp}");
    add("series wide", "type: 'decimal(38,20)', series: {level: 1e9, noise: 4}");
    add("template of bases", "type: string, template: '\\v1/\\v0/xx', baseColumn: [k, s]");
    addKeys();
    NestedList.cases().forEach(GeneratorList::add);
    refer("reference", "reference: {table: parents, column: id}");
    refer("reference zipf", "reference: {table: parents, column: id, distribution: zipf(1)}");
    refer("reference normal", "reference: {table: parents, column: kind, distribution: normal}");
    refer("reference base", "reference: {table: parents, column: score}, baseColumn: [k, s]");
    refer("reference nulls", "reference: {table: parents, column: born}, percentNulls: 0.3");
    refer("lookup", "lookup: {reference: r, column: born}");
    refer("lookup text", "lookup: {reference: r, column: code}, percentNulls: 0.1");
    refer("lookup values", "lookup: {reference: r, column: kind}");
    refer("lookup double", "lookup: {reference: r, column: score}");
    refer("lookup float", "lookup: {reference: r, column: ratio}");
    refer("lookup array", "lookup: {reference: r, column: tags}");
    refer("lookup elements", "lookup: {reference: r, column: marks}, percentNulls: 0.1");
    refer("lookup struct", "lookup: {reference: r, column: pair}");
    refer("lookup of a lookup", "lookup: {reference: r, column: boss_kind}");
    refer("reference per parent", "lookup: {reference: c, column: id}");
    refer("ordinal", "type: byte, ordinal: {reference: c, start: 0}");
    addBaseTypes();
    addComposites();
    add("faker firstName", "type: string, faker: firstName");
    add("faker lastName", "type: string, faker: lastName");
    add("faker fullName", "type: string, faker: fullName");
    add("faker userName", "type: string, faker: userName");
    add("faker email", "type: string, faker: email");
    add("faker street", "type: string, faker: street");
    add("faker city", "type: string, faker: city");
    add("faker postalCode", "type: string, faker: postalCode");
    add("faker state", "type: string, faker: state");
    add("faker country", "type: string, faker: country");
    add("faker countryCode", "type: string, faker: countryCode");
    add("faker languageCode", "type: string, faker: languageCode");
    add("faker currencyCode", "type: string, faker: currencyCode");
    add("faker phone", "type: string, faker: phone");
    add("faker licensePlate", "type: string, faker: licensePlate");
    add("faker iban", "type: string, faker: iban");
    add("faker company", "type: string, faker: company");
    add("faker domain", "type: string, faker: domain");
    add("faker url", "type: string, faker: url");
    add("faker jobTitle", "type: string, faker: jobTitle");
    add("faker creditCard", "type: string, faker: creditCard");
    add("faker userAgent", "type: string, faker: userAgent");
    add("faker ipv4", "type: string, faker: ipv4");
    add("faker ipv6", "type: string, faker: ipv6");
    add("faker mac", "type: string, faker: mac");
    add("faker color", "type: string, faker: color");
    add("faker hexColor", "type: string, faker: hexColor");
    add("faker latitude", "type: double, faker: latitude");
    add("faker longitude", "type: 'decimal(9,6)', faker: longitude");
    add("faker of two countries", "type: string, faker: {name: fullName, countries: [JP, DE]}");
    add(
        "faker of a country",
        "type: string, faker: {name: street, countries: [DE]}, baseColumn: k");
    add("faker of a group", "type: string, faker: {name: city, group: sender}, percentNulls: 0.2");
    add("faker longitude float", "type: float, faker: {name: longitude, countries: [US]}");
    add("faker latitude narrow", "type: 'decimal(5,2)', faker: latitude, baseColumn: s");
    add("uuid", "type: string, uuid: true");
    add("uuid of a base", "type: string, uuid: {version: 4}, baseColumn: k");
    add("uuid in order", "type: string, uuid: {version: 7}");
    add("regex", "type: string, regex: '[A-Z]{3}-\\d{4}(-(foo|bar))?'");
    add("regex nested", "type: string, regex: '((a|bc+){1,3}-|[^\\w]*é){2,4}\\.'");
    add("text", "type: string, text: {}");
    add(
        "text of paragraphs",
        "type: string, text: {paragraphs: [1, 4], sentences: [2, 8], words: [3, 10]}");
    add("text of some size", "type: string, text: {characters: [40, 80], wordList: [aha, straße]}");
    add("format", "type: string, minValue: -99, maxValue: 9999, format: 'ID-%08d'");
    add("format of unique values", "type: string, uniqueValues: 500, random: true, prefix: dev");
    add("format of the row", "type: string, format: '%X%%'");
    add("format of bases", "type: string, format: '%s/%05d', baseColumn: [s, k]");
    add("format of values", "type: string, values: [3, 5], weights: [1, 2], suffix: x");
    add(
        "format of a sequence",
        "type: string, sequence: {start: 5}, format: '%12x', baseColumn: k");
  }

  private GeneratorList() {}

  private static void addComposites() {
    String mixture =
        "distribution: {type: mixture, of: [{weight: 3, distribution: 'normal(30, 5)'}, {weight: 1,"
            + " distribution: 'exponential(mean=20)'}, {weight: 0.5, distribution: uniform}]}";
    String histogram =
        "distribution: {type: empirical, histogram: {edges: [0, 10, 40, 60, 100], counts: [5, 0, 3,"
            + " 2]}}";
    add("double mixture", "type: double, maxValue: 100, " + mixture);
    add("int mixture", "type: int, maxValue: 100, " + mixture);
    add("decimal mixture", "type: 'decimal(5,2)', maxValue: 100, " + mixture);
    add(
        "long mixture of counts",
        "type: long, minValue: -5, distribution: {type: mixture, of: [{distribution: poisson(4)},"
            + " {distribution: 'normal(1000, 30)'}, {weight: 0.1, distribution: beta}]}");
    add("double histogram", "type: double, maxValue: 100, " + histogram);
    add("short histogram", "type: short, maxValue: 99, " + histogram);
    add(
        "float quantiles",
        "type: float, maxValue: 500, distribution: {type: empirical, quantiles: {0: 1, 0.5: 20,"
            + " 0.99: 100, 1: 400}}");
    add(
        "timestamp normal",
        "type: timestamp, begin: 2024-01-01, end: 2025-01-01, distribution: normal");
    add(
        "timestamp days gamma",
        "type: timestamp, begin: 2024-01-01, end: 2025-01-01, interval: 1 day, distribution:"
            + " 'gamma(2, 5 days)'");
    add(
        "date triangular",
        "type: date, begin: 2020-01-01, end: 2029-12-31, distribution:"
            + " triangular(mode=2028-02-29)");
    add(
        "date months geometric",
        "type: date, begin: 2020-01-31, end: 2029-12-31, interval: 1 month, distribution:"
            + " geometric(0.1)");
    add("long zipf of billions", "type: long, minValue: 1, maxValue: 4B, distribution: zipf(1.1)");
    add("long zipf of all", "type: long, distribution: zipf(0.9)");
    add(
        "timestamp_ntz mixture",
        "type: timestamp_ntz, begin: 2024-01-01, end: '2024-01-01 00:01:40', " + mixture);
  }

  private static void addBaseTypes() {
    add("base values", "type: int, maxValue: 6, baseColumn: k, baseColumnType: values");
    add(
        "base values weights",
        "type: string, values: [u, v], weights: [3, 1], baseColumn: k, baseColumnType: values");
    add("base hash", "type: int, uniqueValues: 30, baseColumn: s, baseColumnType: hash");
    add("base raw", "type: int, minValue: 10, maxValue: 30, baseColumn: k, baseColumnType: raw");
  }

  private static void addKeys() {
    add("long key", "type: long, unique: true");
    add("long key of all", "type: long, minValue: -9223372036854775808, unique: true");
    add("int key", "type: int, minValue: 1000, maxValue: 4000000, step: 3, unique: true");
    add("decimal key", "type: 'decimal(10,2)', unique: true");
    add("decimal key wide", "type: 'decimal(38,4)', unique: true");
    add("date key", "type: date, unique: true");
    add("date key months", "type: date, begin: 1900-01-31, interval: 1 week, unique: true");
    add("timestamp key", "type: timestamp, begin: 2024-01-01, end: 2025-01-01, unique: true");
    add("timestamp key days", "type: timestamp, interval: 1 day, unique: true");
    add("base key", "type: int, minValue: 1, maxValue: 50, unique: true, baseColumn: k");
  }

  /**
   * A generator over a type.
   *
   * @param name what the column is called
   * @param column its keys, as YAML in flow style without braces
   * @param header the spec up to it
   */
  public record Case(String name, String column, String header) {
    /** A generator that refers to nothing. */
    Case(String name, String column) {
      this(name, column, HEADER);
    }

    /** A table whose last column is this one, after the columns that it may refer to. */
    public TablePlan plan() {
      String text = header + "  - {name: " + quoted() + ", " + column + "}\n";
      return TablePlanner.plan(SpecReader.parse(text, Map.of("table", "contract")));
    }

    /** Whether it refers to no table but its own. */
    public boolean isAlone() {
      return header.equals(HEADER);
    }

    private String quoted() {
      return "'" + name + "'";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them. */
  public static List<Case> cases() {
    return List.copyOf(CASES);
  }

  private static void refer(String name, String column) {
    CASES.add(new Case(name, column, REFERRING));
  }

  private static void add(String name, String column) {
    CASES.add(new Case(name, column));
  }
}
