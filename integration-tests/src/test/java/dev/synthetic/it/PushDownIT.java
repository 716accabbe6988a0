package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query whose filters, limits and aggregates the scan takes over has the rows of one without. */
@Tag("core")
final class PushDownIT {
  private static final String SPEC =
      """
      name: pushed
      rows: 5000
      startingRow: 1000
      startTimestamp: 2024-03-30T22:00:00Z
      rowsPerSecond: 0.5
      timeZone: Europe/Berlin
      columns:
        - {name: id, type: long, sequence: {}}
        - {name: down, type: int, sequence: {start: 90000, step: -7}}
        - {name: money, type: 'decimal(12,2)', sequence: {start: -100.5, step: 0.25}}
        - {name: wide, type: 'decimal(30,3)', sequence: {start: 7, step: -0.125}}
        - {name: ratio, type: double, sequence: {start: 0, step: 0.1}}
        - {name: tenth, type: float, sequence: {start: 0, step: 0.1}}
        - {name: day, type: date, begin: 2020-01-31, interval: 1 month}
        - {name: days, type: date, begin: 2020-01-01, end: 2022-12-31, interval: 1 day}
        - {name: hour, type: timestamp, begin: 2024-01-01, interval: 1 hour}
        - {name: back, type: timestamp_ntz, begin: 2024-01-01, interval: -90 seconds}
        - {name: slot, type: int, minValue: 3, maxValue: 900, step: 3, random: false}
        - {name: due, type: timestamp}
        - {name: local, type: timestamp_ntz}
        - {name: date, type: date}
        - {name: late, type: timestamp, eventTime: {lateness: 10 minutes, share: 0.3}}
        - {name: key, type: long, minValue: 0, maxValue: 999999999999, unique: true}
        - {name: code, type: int, uniqueValues: 1300, minValue: 0, maxValue: 100000, random: true}
        - {name: keyDay, type: date, begin: 1900-01-01, end: 2100-01-01, unique: true}
        - {name: flag, type: boolean, expr: rand() < 0.03}
        - {name: kind, type: string, values: [red, green, blue, grey], percentNulls: 0.1}
        - {name: level, type: int, minValue: 1, maxValue: 50, percentNulls: 0.2}
        - {name: gap, type: long, sequence: {step: 2}, percentNulls: 0.05}
        - {name: real, type: double, minValue: -1, maxValue: 1, distribution: normal}
        - {name: odd, type: float, values: [1.5, -0.0, 0.0, 2.5]}
        - {name: nan, type: double, expr: "case when id % 5 = 0 then double('NaN') else id / 7 end"}
        - {name: name, type: string, template: 'dr_aaa'}
        - {name: double_level, type: long, expr: level * 2}
      """;

  /** A column, and texts of values around and beyond those that it has. */
  private record Asked(String column, List<String> values) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked("id", List.of("0", "1000", "3456", "5999", "6000", "-1", "2.5", "10000000000")),
          new Asked("down", List.of("83000", "48007", "60003", "3000000000", "-5")),
          new Asked("money", List.of("149.50", "150", "300.25", "300.251", "1e9", "-100.5")),
          new Asked("wide", List.of("-118", "-300.125", "-300.1251", "1000", "-743")),
          new Asked("ratio", List.of("100.0", "0.3", "333.3", "599.9", "600", "double('NaN')")),
          new Asked("tenth", List.of("float(100.1)", "float(0.3)", "250.5", "float('Infinity')")),
          new Asked("day", List.of("date'2103-05-31'", "date'2200-02-28'", "date'1999-01-01'")),
          new Asked(
              "days",
              List.of("date'2020-01-01'", "date'2021-06-30'", "timestamp'2022-01-01 05:00:00'")),
          new Asked("hour", List.of("timestamp'2024-03-31 03:30:00'", "date'2024-05-01'", "null")),
          new Asked(
              "back",
              List.of("timestamp_ntz'2023-12-30 23:58:30'", "timestamp_ntz'2023-12-27 00:00:00'")),
          new Asked("slot", List.of("3", "4", "450", "900", "901", "-7")),
          new Asked(
              "due",
              List.of(
                  "timestamp'2024-03-31 00:30:00Z'",
                  "timestamp'2024-03-31 01:00:00.000001Z'",
                  "date'2024-03-31'")),
          new Asked("local", List.of("timestamp_ntz'2024-03-31 02:30:00'", "date'2024-03-31'")),
          new Asked("date", List.of("date'2024-03-30'", "date'2024-03-31'", "date'2024-04-01'")),
          new Asked("late", List.of("timestamp'2024-03-31 00:30:00Z'", "date'2024-03-31'")),
          new Asked("key", List.of("123456", "999999999999", "500000000000")),
          new Asked("code", List.of("0", "500", "99999", "100000", "100001")),
          new Asked("keyDay", List.of("date'1900-01-01'", "date'1950-06-01'", "date'2200-01-01'")),
          new Asked("flag", List.of("true", "false", "null")),
          new Asked("kind", List.of("'red'", "'green'", "'gre'", "'zz'", "null")),
          new Asked("level", List.of("1", "25", "50", "51", "null")),
          new Asked("gap", List.of("2000", "6001", "11998", "null")),
          new Asked("real", List.of("0", "0.5", "-2", "double('NaN')")),
          new Asked("odd", List.of("0", "float(-0.0)", "2.5", "float('NaN')")),
          new Asked("nan", List.of("0", "300.0", "double('NaN')", "double('Infinity')")),
          new Asked("name", List.of("'dr_abc'", "'dr_mmm'")),
          new Asked("double_level", List.of("2", "51", "100", "null")),
          new Asked("_row_id", List.of("1000", "4444", "5999", "7000")),
          new Asked("_due_time", List.of("timestamp'2024-03-31 01:00:00Z'")));

  private static final Map<String, String> NOT_PUSHED = Map.of("pushdown", "false");

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  @Tag("long")
  void randomPredicate_hasTheSameRows(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String predicate = predicate(random, 1 + random.nextInt(3));
      assertThat(rows(Map.of(), predicate)).as(predicate).isEqualTo(unpushed(predicate));
    }
  }

  @ParameterizedTest
  @CsvSource({"11", "12"})
  @Tag("long")
  void randomAggregate_hasTheSameAnswer(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      String column = ASKED.get(random.nextInt(ASKED.size())).column;
      String predicate = i % 3 == 0 ? "true" : predicate(random, 1);
      String[] answers = {
        "count(*) as n", "count(" + column + ") as c", "min(" + column + ")", "max(" + column + ")"
      };
      assertThat(read(Map.of()).where(predicate).selectExpr(answers).head().toString())
          .as(column + " where " + predicate)
          .isEqualTo(read(NOT_PUSHED).where(predicate).selectExpr(answers).head().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id between 1200 and 1300",
        "id = 2345.0",
        "_row_id in (1003, 2005, 9999)",
        "down < 60003 or down > 83000",
        "money >= 149.5 and money < 160.25",
        "wide <= -300.125",
        "ratio > 333.3",
        "tenth <= float(250.5)",
        "days = date'2021-06-30'",
        "hour > timestamp'2024-05-01 00:00:00'",
        "back between timestamp_ntz'2023-12-27 00:00:00' and timestamp_ntz'2023-12-28 00:00:00'",
        "slot not in (3, 450)",
        "due < timestamp'2024-03-31 00:30:00Z'",
        "date(due) = date'2024-03-31'",
        "_due_time >= timestamp'2024-03-31 01:00:00Z'",
        "key = 123456",
        "key between 5 and 500",
        "code <> 500",
        "keyDay = date'1950-06-01'",
        "level = 25",
        "level is null or flag",
        "kind = 'red' or kind like 'gre%'",
        "not (kind = 'red')",
        "local > timestamp_ntz'2024-03-31 02:30:00'",
        "late < timestamp'2024-03-31 00:30:00Z'",
        "real > 0.5 and odd = 0",
        "nan > 300",
        "gap >= 6001",
      })
  void filterThatTheScanTakesOver_leavesNothingToSpark(String predicate) {
    assertThat(plan(read(Map.of()).where(predicate))).doesNotContain("Filter ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name = 'dr_abc'", "id % 7 = 3", "length(kind) = 3", "id > level", "name > kind"})
  void filterThatItDoesNot_staysWithSpark(String predicate) {
    assertThat(plan(read(Map.of()).where(predicate))).contains("Filter ");
    assertThat(rows(Map.of(), predicate)).isEqualTo(unpushed(predicate));
  }

  @Test
  void filterOnALateInstant_looksAtTheRowsNearIt() {
    assertThat(plan(read(Map.of()).where("late < timestamp'2024-03-30 22:50:00Z'")))
        .contains("read=[1000, 1800) ")
        .contains("tested=[late]");
  }

  @Test
  void keyAmongATrillionRows_isFoundByItsInverse() {
    Dataset<Row> found = trillion().where("key = 123456");

    assertThat(found.select("id", "key").count()).isEqualTo(1);
    Row row = found.select("id", "key").head();
    assertThat(row.getLong(1)).isEqualTo(123456);
    long id = row.getLong(0);
    assertThat(plan(found)).contains("read=[" + id + ", " + (id + 1) + ") ");
  }

  private Dataset<Row> trillion() {
    String spec =
        """
        rows: 1_000_000_000_000
        startTimestamp: 2024-01-01T00:00:00Z
        columns:
          - {name: id, type: long, sequence: {}}
          - {name: key, type: long, minValue: 0, maxValue: 999999999999, unique: true}
          - {name: name, type: string, template: 'dr_aaa'}
        """;
    return spark.read().format("synthetic").option("spec", spec).load();
  }

  @Test
  void limitAndOffset_areRows() {
    Dataset<Row> some = read(Map.of()).select("id").offset(5).limit(7);

    assertThat(some.collectAsList().toString())
        .isEqualTo("[[1005], [1006], [1007], [1008], [1009], [1010], [1011]]");
    assertThat(plan(some)).contains("read=[1005, 1012)").doesNotContain("Limit");
  }

  @Test
  void limitBehindATestedFilter_endsEachTask() {
    Dataset<Row> some = read(Map.of()).where("level = 7").select("level").limit(3);

    assertThat(some.collectAsList().toString()).isEqualTo("[[7], [7], [7]]");
    assertThat(plan(some)).contains("limit=3").contains("Limit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | id | read=[1000, 1004)",
        "id desc | id | read=[5996, 6000)",
        "due desc, id desc | id | read=[5996, 6000)",
        "down | id | read=[5996, 6000)",
        "money desc, name | money | read=[5996, 6000)",
        "_row_id | id | read=[1000, 1004)",
        "name, id | name | read=none",
        "due, id desc | id | read=none",
        "slot, id | slot | read=none"
      })
  void firstRowsInOrder_areReadAlone(String order, String column, String read) {
    String[] parts = order.split(", ");
    Dataset<Row> some = top(Map.of(), parts, column);

    assertThat(some.collectAsList().toString())
        .isEqualTo(top(NOT_PUSHED, parts, column).collectAsList().toString());
    if (!read.endsWith("none")) {
      assertThat(plan(some)).contains(read);
    } else {
      assertThat(plan(some)).doesNotContain(" read=");
    }
  }

  private Dataset<Row> top(Map<String, String> options, String[] order, String column) {
    Column[] columns = new Column[order.length];
    for (int i = 0; i < order.length; i++) {
      columns[i] = functions.expr(order[i].replace(" desc", ""));
      columns[i] = order[i].endsWith(" desc") ? columns[i].desc() : columns[i].asc();
    }
    return read(options).orderBy(columns).select(column).limit(4);
  }

  @Test
  void countMinAndMaxOfATrillionRows_readNone() {
    Dataset<Row> answer =
        trillion()
            .where("id >= 10")
            .selectExpr(
                "count(*)", "min(id)", "max(id)", "cast(max(_due_time) as long)", "count(key)");

    assertThat(plan(answer)).contains("LocalTableScan");
    assertThat(answer.selectExpr("*").head().toString())
        .isEqualTo("[999999999990,10,999999999999,1001704067199,999999999990]");
  }

  @Test
  void sampleIsTheSameForEveryRead() {
    List<String> sample = sampled(Map.of(), "true", 7);

    assertThat(sample).hasSizeBetween(420, 580); // 5000 * 0.1, of which 21 is the deviation
    assertThat(sampled(Map.of("numPartitions", "7"), "true", 7)).isEqualTo(sample);
    assertThat(sampled(Map.of("reader", "row"), "true", 7)).isEqualTo(sample);
    assertThat(sampled(Map.of(), "true", 8)).isNotEqualTo(sample);
    List<String> filtered = sampled(Map.of(), "id > 3000 and level < 25", 7);
    assertThat(sample).containsAll(filtered);
    assertThat(filtered).isNotEmpty();
  }

  private List<String> sampled(Map<String, String> options, String predicate, long seed) {
    read(options).createOrReplaceTempView("sampled");
    String sql =
        "select id, level, name from sampled tablesample (10 percent) repeatable (%d) where %s";
    Dataset<Row> sample = spark.sql(String.format(Locale.ROOT, sql, seed, predicate));
    assertThat(plan(sample)).doesNotContain("Sample").contains("sample=0.1");
    return sample.toJSON().collectAsList();
  }

  @Test
  void pushdownFalse_leavesAllToSpark() {
    assertThat(plan(read(NOT_PUSHED).where("id = 1005")))
        .contains("Filter ")
        .doesNotContain("read=");
    assertThatThrownBy(() -> read(Map.of("pushdown", "maybe")).collectAsList())
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("pushdown: must be true or false, but was 'maybe'");
  }

  @Test
  void planTellsWhatIsRead() {
    Dataset<Row> some =
        read(Map.of()).where("id >= 1200 and id < 1300 and level = 25").select("id", "real");

    assertThat(plan(some))
        .contains(
            "synthetic pushed seed=42 rows=[1000, 6000) read=[1200, 1300) filters=[level IS NOT"
                + " NULL, id >= 1200, id < 1300, level = 25] tested=[level] rowsPerSecond=0.5"
                + " columns=[id, real] pruned=25 columns");
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }

  private List<String> unpushed(String predicate) {
    return rows(NOT_PUSHED, predicate);
  }

  private List<String> rows(Map<String, String> options, String predicate) {
    List<String> rows = new ArrayList<>();
    read(options)
        .where(predicate)
        .selectExpr("_row_id", "id", "kind", "level", "local", "name", "nan", "_due_time")
        .toJSON()
        .collectAsList()
        .forEach(rows::add);
    rows.sort(null);
    return rows;
  }

  private static String predicate(Random random, int depth) {
    if (depth > 1) {
      String one = predicate(random, depth - 1);
      String other = predicate(random, depth - 1);
      return switch (random.nextInt(4)) {
        case 0 -> "(" + one + " or " + other + ")";
        case 1 -> "not (" + one + " and " + other + ")";
        default -> "(" + one + " and " + other + ")";
      };
    }
    Asked asked = ASKED.get(random.nextInt(ASKED.size()));
    String column = asked.column;
    String value = value(random, asked);
    return switch (random.nextInt(11)) {
      case 0 -> column + " is null";
      case 1 -> column + " is not null";
      case 2 -> column + " in (" + value + ", " + value(random, asked) + ")";
      case 3 -> column + " not in (" + value + ", " + value(random, asked) + ")";
      case 4 -> column + " between " + value + " and " + value(random, asked);
      case 5 -> column + " <=> " + value;
      case 6 -> value + " < " + column;
      case 7 -> "not (" + column + " >= " + value + ")";
      case 8 -> column + " <> " + value;
      case 9 -> column + " <= " + value;
      default -> column + " = " + value;
    };
  }

  private static String value(Random random, Asked asked) {
    return asked.values.get(random.nextInt(asked.values.size()));
  }

  private Dataset<Row> read(Map<String, String> options) {
    return spark.read().format("synthetic").option("spec", SPEC).options(options).load();
  }
}
