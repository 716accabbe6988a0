package dev.synthetic.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Checksums of examples and of columns that a machine could touch, one line for each column. */
final class Checksums {
  private Checksums() {}

  /**
   * The lines, as a session reads the tables.
   *
   * @param examples which tables of the examples, beside those that are built in
   */
  static List<String> lines(SparkSession spark, Predicate<ExampleTable> examples) throws Exception {
    List<String> checksums = new ArrayList<>();
    for (String preset : Examples.PRESETS) {
      var table = spark.read().format("synthetic").option("preset", preset);
      checksums.addAll(ofColumns(preset, table.option("rows", 5_000).load()));
    }
    for (ExampleTable table : ExampleTable.all().toList()) {
      if (examples.test(table)) {
        var rows = table.read(spark, Map.of("endingRow", "500"));
        checksums.addAll(ofColumns(table.toString(), ExampleTable.comparable(rows)));
      }
    }
    var everything = spark.read().format("synthetic").option("spec", everything());
    checksums.addAll(ofColumns("everything", everything.load()));
    return checksums;
  }

  /** A line for each column of a table, computed in one go. */
  static List<String> ofColumns(String name, Dataset<Row> table) {
    Column[] sums = new Column[table.columns().length];
    for (int i = 0; i < sums.length; i++) {
      Column hash = functions.xxhash64(table.col(table.columns()[i]));
      sums[i] = functions.sum(hash.cast("decimal(38,0)"));
    }
    Row row = table.select(sums).head();
    List<String> checksums = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      checksums.add(name + "." + table.columns()[i] + " " + row.get(i));
    }
    return checksums;
  }

  /** Columns whose values a zone, a locale, a Java version or a processor could touch. */
  private static String everything() {
    return """
    name: everything
    rows: 5_000
    startTimestamp: 2024-03-30T12:00:00Z
    timeZone: Europe/Berlin
    columns:
      - {name: x, type: double, minValue: -5, maxValue: 5, distribution: normal}
      - {name: y, type: double, minValue: 0, maxValue: 100, distribution: exponential}
      - {name: n, type: double, expr: randn()}
      - {name: f, type: double, expr: 'exp(x / 10) + ln(y + 1) + sin(x) + pow(y, 0.3)'}
      - {name: t, type: timestamp}
      - {name: l, type: timestamp_ntz}
      - {name: d, type: date}
      - {name: h, type: int, expr: hour(t)}
      - {name: s, type: string, expr: "upper(concat('i', date_format(t, 'EEEE MMMM HH:mm a')))"}
      - {name: m, type: date, begin: 2024-01-31, interval: 1 month, end: 2034-01-01}
      - {name: w, type: timestamp, begin: '2024-03-01 02:30:00', end: 2025-01-01, interval: 1 day}
      - {name: u, type: string, expr: uuid()}
      - {name: z, type: string, values: [ä, é, 日本], baseColumn: x}
      - {name: double_text, type: string, expr: string(x * y)}
      - {name: tiny_text, type: string, expr: "concat_ws('/', x * 1e-300, y * 1e-320, y * 1e200)"}
      - {name: float_text, type: string, expr: "cast(x * y as float) || ''"}
      - {name: element_text, type: string, expr: "array_join(transform(array(x, y), v -> string(v)), ',')"}
      - {name: rounded, type: double, expr: 'round(x * y, 14) + bround(y, 13)'}
      - {name: rounded_float, type: float, expr: 'round(cast(y as float), 5)'}
      - {name: as_decimal, type: 'decimal(38,20)', expr: x * y}
      - {name: cents, type: 'decimal(10,2)', expr: y}
      - {name: uniform_decimal, type: 'decimal(3,2)', expr: 'uniform(0.00, 9.99)'}
      - {name: number_text, type: string, expr: "format_number(cents, 2) || printf('%08d|%s|%s', h, d, cents)"}
      - {name: to_char_text, type: string, expr: "to_char(cents, '999.99')"}
      - {name: case_folding, type: string, expr: "concat(lower('TITLE İ'), upper('title ı'), initcap('tITLE iI ıI'), lcase('I'), ucase('i'))"}
      - {name: case_matching, type: boolean, expr: "'TITLE' ilike 'title' and 'TITLE' rlike '(?i)title'"}
      - {name: collated, type: boolean, expr: "collate(z, 'UNICODE_CI') < 'É'"}
      - {name: translated, type: string, expr: "translate(z, 'äi', 'aI') || soundex('title')"}
      - {name: replaced, type: string, expr: "regexp_replace(string(t), '[0-9](?=:)', 'i')"}
      - {name: parsed, type: date, expr: "to_date(date_format(t, 'dd MMM yyyy'), 'dd MMM yyyy')"}
      - {name: unix_text, type: string, expr: from_unixtime(unix_timestamp(t) + 3600)}
      - {name: day_text, type: string, expr: "concat(dayname(d), monthname(d), extract(week from d), weekday(d))"}
      - {name: zone_text, type: string, expr: "concat(current_timezone(), string(t), string(to_utc_timestamp(t, 'Asia/Seoul')))"}
      - {name: clock, type: string, expr: "concat(current_date(), now(), localtimestamp())"}
      - {name: hashes, type: string, expr: "concat(hash(x, z), xxhash64(y), md5(z), sha2(z, 256), crc32(z))"}
      - {name: bytes, type: binary, expr: "encode(z, 'UTF-16LE')"}
      - {name: json, type: string, expr: "to_json(named_struct('t', t, 'd', d, 'c', cents, 'z', z))"}
      - {name: unjson, type: double, expr: "from_json(concat('{\\"a\\":', x, '}'), 'a double').a"}
      - {name: csv, type: string, expr: "to_csv(named_struct('t', t, 'd', d, 'c', cents))"}
      - {name: words, type: string, expr: "array_join(shuffle(split('a b c d e', ' ')), '') || randstr(5)"}
    """;
  }
}
