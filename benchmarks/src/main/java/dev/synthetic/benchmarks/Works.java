package dev.synthetic.benchmarks;

import dev.synthetic.spark.source.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** The comparisons of contenders there are. */
final class Works {
  private static final String FLOOR = "floor";
  private static final String FLOOR_OF_MANY = "floor of half a million different rows";
  private static final String SQL = "hand-written SQL";
  private static final String RATE = "rate with the same SQL";
  private static final String DBLDATAGEN = "dbldatagen";
  private static final String DATAFAKER = "Datafaker in a UDF";
  private static final String TPC_DS = "Kyuubi's TPC-DS";
  private static final String SOME_NULLS = "percentNulls: 0.04}";
  private static final int MANY_BLOCKS = 128; // half a million rows
  private static final int COLUMNS = 30;
  private static final String LAST_COLUMN = "c" + (COLUMNS - 1);

  private final SparkSession spark;
  private final Dbldatagen dbldatagen;
  private final long rows;

  /**
   * The comparisons of a session.
   *
   * @param rows how many a fast contender makes in a round
   */
  Works(SparkSession spark, Dbldatagen dbldatagen, long rows) {
    this.spark = spark;
    this.dbldatagen = dbldatagen;
    this.rows = rows;
  }

  /** All of them. */
  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    all.add(batch("iot", 2));
    all.add(batch("transactions", 4));
    for (String preset : List.of("iot", "transactions")) {
      all.add(stream(preset));
      all.add(written(preset, Sink.PARQUET));
      all.add(written(preset, Sink.DELTA));
    }
    TextForms.all().forEach((keys, sql) -> all.add(text(keys, sql)));
    all.add(names());
    all.add(sales());
    all.add(pruned("batch"));
    all.add(pruned("stream"));
    all.add(filtered());
    for (int columns : new int[] {10, 99, 100, 1000}) {
      all.add(wide(columns));
    }
    return all;
  }

  private Comparison batch(String preset, double timesAsFastAsSql) {
    return new Comparison(
        preset + ", batch to nowhere",
        rows,
        List.of(
            ours(Presets.text(preset), Sink.NOOP),
            floor(FLOOR, Presets.text(preset), Sink.NOOP, 1),
            floor(FLOOR_OF_MANY, Presets.text(preset), Sink.NOOP, MANY_BLOCKS),
            new BatchRead(SQL, n -> HandWritten.columns(preset, spark.range(n).toDF()), Sink.NOOP),
            dbldatagen.contender(DBLDATAGEN, preset, "batch")),
        List.of(
            Goal.atLeastTimesAsFastAs(DBLDATAGEN, 20),
            Goal.atLeastTimesAsFastAs(SQL, timesAsFastAsSql),
            Goal.atMostTimesAsLongAs(FLOOR, 1.2)));
  }

  private Comparison stream(String preset) {
    return new Comparison(
        preset + ", stream at full speed to nowhere",
        rows,
        List.of(
            new StreamRead(spark, Contender.OURS, Map.of("preset", preset), "*"),
            new RateStream(spark, RATE, ids -> HandWritten.columns(preset, ids)),
            dbldatagen.contender(DBLDATAGEN, preset, "stream")),
        List.of(Goal.atLeastTimesAsFastAs(DBLDATAGEN, 20)));
  }

  private Comparison written(String preset, Sink sink) {
    return new Comparison(
        preset + ", batch to " + sink.format(),
        rows / 10,
        List.of(
            ours(Presets.text(preset), sink),
            floor(FLOOR, Presets.text(preset), sink, MANY_BLOCKS)),
        List.of(Goal.atMostTimesAsLongAs(FLOOR, 1.1)));
  }

  /** Texts of one form; addresses beside dbldatagen's, too. */
  private Comparison text(String keys, String sql) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(ours("columns: [{name: c, type: string, " + keys + "}]", Sink.NOOP));
    contenders.add(new BatchRead(SQL, n -> spark.range(n).selectExpr(sql + " as c"), Sink.NOOP));
    List<Goal> goals = new ArrayList<>(List.of(Goal.atLeastTimesAsFastAs(SQL, 3)));
    if (keys.equals(TextForms.ADDRESSES)) {
      contenders.add(dbldatagen.contender(DBLDATAGEN, "template", "batch"));
      goals.add(Goal.atLeastTimesAsFastAs(DBLDATAGEN, 20));
    }
    return new Comparison("texts by " + keys, rows, contenders, goals);
  }

  private Comparison names() {
    spark.udf().register("faker_name", new FakerNames(), DataTypes.StringType);
    String spec = "columns: [{name: full_name, type: string, faker: fullName}]";
    return new Comparison(
        "full names beside Datafaker's",
        rows,
        List.of(
            ours(spec, Sink.NOOP),
            new BatchRead(
                DATAFAKER,
                n -> spark.range(n).selectExpr("faker_name(id) as full_name"),
                Sink.NOOP),
            dbldatagen.contender(DBLDATAGEN + " (a template)", "template", "batch")),
        List.of(Goal.atLeastTimesAsFastAs(DBLDATAGEN + " (a template)", 20)));
  }

  /** Sales as TPC-DS has them: ten keys, a quantity and twelve prices, some of them missing. */
  private Comparison sales() {
    String keys =
        IntStream.range(0, 10)
            .mapToObj(
                i -> "{name: sk" + i + ", type: long, minValue: 1, maxValue: 18000, " + SOME_NULLS)
            .collect(Collectors.joining(", "));
    String prices =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    "{name: price"
                        + i
                        + ", type: 'decimal(7,2)', minValue: 0, maxValue: 20000, "
                        + SOME_NULLS)
            .collect(Collectors.joining(", "));
    String quantity = "{name: quantity, type: int, minValue: 1, maxValue: 100, " + SOME_NULLS;
    String spec = "columns: [" + keys + ", " + quantity + ", " + prices + "]";
    return new Comparison(
        "a table like store_sales of TPC-DS, batch to nowhere",
        rows / 5,
        List.of(ours(spec, Sink.NOOP), new TpcDs(spark, TPC_DS)),
        List.of());
  }

  /** One column of many: what the others cost although nobody reads them. */
  private Comparison pruned(String mode) {
    String alone = "columns: [" + column(COLUMNS - 1) + "]";
    String many = columns(COLUMNS);
    List<Contender> contenders =
        mode.equals("batch")
            ? List.of(
                new BatchRead(Contender.OURS, n -> read(many, n).select(LAST_COLUMN), Sink.NOOP),
                new BatchRead("the column's own spec", n -> read(alone, n), Sink.NOOP))
            : List.of(
                new StreamRead(spark, Contender.OURS, Map.of("spec", many), LAST_COLUMN),
                new StreamRead(spark, "the column's own spec", Map.of("spec", alone), LAST_COLUMN));
    return new Comparison(
        "one column of " + COLUMNS + ", " + mode,
        rows * 5,
        contenders,
        List.of(Goal.atMostTimesAsLongAs("the column's own spec", 1.3)));
  }

  private Comparison filtered() {
    String spec =
        "columns: [{name: rare, type: boolean, values: [true, false], weights: [1, 99]}, "
            + IntStream.range(0, 10).mapToObj(Works::column).collect(Collectors.joining(", "))
            + "]";
    return new Comparison(
        "one row in a hundred by a cheap column, then 10 columns",
        rows * 2,
        List.of(
            new BatchRead(Contender.OURS, n -> read(spec, n).where("rare"), Sink.NOOP),
            new BatchRead("all rows", n -> read(spec, n), Sink.NOOP)),
        List.of(Goal.atMostTimesAsLongAs("all rows", 0.35)));
  }

  /** A value of a table with so many columns, and a mark: Spark's limit is at 100 fields. */
  private Comparison wide(int columns) {
    String spec = columns(columns);
    return new Comparison(
        "a value of " + columns + " columns",
        Math.max(1, 3 * rows / columns),
        List.of(
            new PerValue(ours(spec, Sink.NOOP), columns),
            new PerValue(floor(FLOOR, spec, Sink.NOOP, 1), columns)),
        List.of());
  }

  private Contender ours(String spec, Sink sink) {
    return new BatchRead(Contender.OURS, n -> read(spec, n), sink);
  }

  private Contender floor(String name, String spec, Sink sink, int blocks) {
    LongFunction<Dataset<Row>> table =
        n ->
            spark
                .read()
                .format(Floor.class.getName())
                .option("spec", spec)
                .option("rows", n)
                .option("blocks", blocks)
                .load();
    return new BatchRead(name, table, sink);
  }

  private Dataset<Row> read(String spec, long rows) {
    return spark.read().format("synthetic").option("spec", spec).option("rows", rows).load();
  }

  private static String columns(int count) {
    return "columns: ["
        + IntStream.range(0, count).mapToObj(Works::column).collect(Collectors.joining(", "))
        + "]";
  }

  private static String column(int i) {
    String name = "{name: c" + i + ", ";
    return switch (i % 5) {
      case 0 -> name + "type: long, minValue: 0, maxValue: 999}";
      case 1 -> name + "type: double, minValue: 0, maxValue: 1, distribution: normal}";
      case 2 -> name + "type: string, values: [north, south, east, west]}";
      case 3 -> name + "type: 'decimal(10,2)', minValue: 0, maxValue: 1000}";
      default -> name + "type: timestamp, begin: 2024-01-01, interval: 1 second}";
    };
  }
}
