package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expression columns beside what Spark itself computes from the same rows. */
@Tag("core")
final class ExpressionIT {
  /** What each expression's column is declared as. */
  private static final Map<String, List<String>> EXPRESSIONS =
      Map.of(
          "int",
          List.of(
              "a + 1",
              "a % 7 - b",
              "case when a > 50 then b when a > 20 then -b else 0 end",
              "if(f, a, b)",
              "coalesce(m, a)",
              "nullif(a % 3, 0)",
              "length(s) * a",
              "datediff(d, date'2024-01-01')",
              "hour(t) * 60 + minute(t)",
              "try_divide(a, b - b)",
              "cast(x as int)",
              "size(split(s, '_'))",
              "a div 7",
              "greatest(a, b, m)",
              "aggregate(sequence(1, a % 5 + 1), 0, (sum, v) -> sum + v)",
              "bit_count(a) + (a & b) + shiftleft(a, 2)"),
          "double",
          List.of(
              "x * 2 + y",
              "x / 3",
              "a / 4",
              "sqrt(x * x + y * y)",
              "round(x, 2)",
              "round(x, -1)",
              "bround(y, 1)",
              "round(cast(x as float), 1)",
              "exp(x / 10) + ln(y + 1) + pow(y, 0.3)",
              "case when f then x else 0 end",
              "nanvl(sqrt(x), y)",
              "x % 3",
              "pmod(x, 4)",
              "try_cast(s as double)"),
          "decimal(12,3)",
          List.of("x", "y * 1.5", "cast(x as decimal(8,2)) + 0.125", "ceil(y, 1)", "floor(x, 2)"),
          "string",
          List.of(
              "concat(s, '_', a)",
              "upper(s) || lower(s)",
              "substr(s, 2, 3)",
              "lpad(a, 6, '0')",
              "date_format(t, 'yyyy-MM-dd EEEE HH:mm:ss.SSS')",
              "string(d) || string(t)",
              "case when m is null then 'none' when m between 10 and 50 then 'some' end",
              "regexp_replace(s, '[aeiou]', '*')",
              "md5(s)",
              "concat_ws(',', s, m, f)",
              "to_json(struct(a, s, d, t))",
              "format_number(cast(x as decimal(12,3)), 2)"),
          "boolean",
          List.of(
              "a > b and not f", "s like 'te%' or m in (1, 2, 3)", "m <=> null", "x = x", "m > 10"),
          "timestamp",
          List.of(
              "t + interval 1 day",
              "date_trunc('HOUR', t)",
              "timestamp_seconds(a)",
              "cast(d as timestamp)"),
          "date",
          List.of("date_add(d, a)", "cast(t as date)", "last_day(d)", "add_months(d, a % 12)"));

  private static final String BASE =
      """
      name: differential
      rows: 5000
      startTimestamp: 2024-03-30T12:00:00Z
      rowsPerSecond: 0.05
      timeZone: Europe/Berlin
      columns:
        - {name: a, type: int, minValue: 0, maxValue: 100}
        - {name: b, type: int, minValue: -20, maxValue: 20}
        - {name: m, type: int, minValue: 0, maxValue: 60, percentNulls: 0.3}
        - {name: x, type: double, minValue: -50, maxValue: 50}
        - {name: y, type: double, minValue: 0, maxValue: 10, distribution: exponential}
        - {name: s, type: string, values: [temperature, humidity, '12.5', a_b_c]}
        - {name: f, type: boolean}
        - {name: d, type: date, begin: 2024-01-01, end: 2024-12-31, random: true}
        - {name: t, type: timestamp}
      """;

  private final SparkSession spark = LocalSpark.session();

  @Test
  void everyExpressionMeansWhatSparkTakesItToMean() {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.ansi.enabled", "true");
    session.conf().set("spark.sql.session.timeZone", "Europe/Berlin");
    StringBuilder spec = new StringBuilder(BASE);
    List<String> comparisons = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    EXPRESSIONS.forEach(
        (type, expressions) -> {
          for (String sql : expressions) {
            String name = "e" + texts.size();
            spec.append("  - {name: %s, type: '%s', expr: \"%s\"}%n".formatted(name, type, sql));
            comparisons.add("count_if(not(%s <=> cast(%s as %s)))".formatted(name, sql, type));
            texts.add(sql);
          }
        });
    Dataset<Row> table = session.read().format("synthetic").option("spec", spec.toString()).load();
    Row differences = table.selectExpr(comparisons.toArray(String[]::new)).head();

    assertThat(texts).hasSizeGreaterThan(50);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(differences.getLong(i)).as(texts.get(i)).isZero();
    }
  }

  @Test
  void chainsOfFiftyColumnsMayBeWrittenInAnyOrder() {
    StringBuilder spec = new StringBuilder("rows: 100\ncolumns:\n");
    for (int i = 50; i > 0; i--) {
      spec.append("  - {name: c%d, type: long, expr: c%d + 1}%n".formatted(i, i - 1));
    }
    spec.append("  - {name: c0, type: long, sequence: {start: 0, step: 1}}\n");
    Dataset<Row> table = read(spec.toString());

    assertThat(table.where("c50 <> c0 + 50").count()).isZero();
    assertThat(table.select("c50").as(Encoders.LONG()).head()).isEqualTo(50);
  }

  @Test
  void columnsMayHaveAnyName() {
    String spec =
        """
        rows: 3
        startTimestamp: 2024-01-01T00:00:00Z
        columns:
          - {name: Device Id, type: long, sequence: {start: 5, step: 1}}
          - {name: a.b, type: long, expr: "`device id` * 2"}
          - {name: größe, type: long, expr: "`a.b` + `Device Id`"}
          - {name: timestamp, type: long, expr: "`größe` + 1"}
          - {name: id, type: long, expr: timestamp + 1}
          - {name: value, type: long, expr: id + 1}
          - {name: current_date, type: long, expr: value + 1}
          - {name: select, type: long, expr: current_date + 1}
          - {name: rand, type: double, expr: "select + 0 * rand()"}
          - {name: day, type: date, expr: current_date()}
        """;

    assertThat(read(spec).collectAsList().toString())
        .isEqualTo(
            "[[5,10,15,16,17,18,19,20,20.0,2024-01-01],"
                + " [6,12,18,19,20,21,22,23,23.0,2024-01-01],"
                + " [7,14,21,22,23,24,25,26,26.0,2024-01-01]]");
  }

  private Dataset<Row> read(String spec) {
    return spark.read().format("synthetic").option("spec", spec).load();
  }
}
