package dev.synthetic.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One column of text by a template, in batch to nowhere, against hand-written Spark SQL with {@code
 * rand()} for texts of the same form: a program, not a test. Only the ratios of one run mean
 * anything.
 *
 * <p>Arguments: millions of rows a run (default 20), rounds (default 7).
 */
final class TextSpeed {
  private static final int WARM_UP_ROUNDS = 2;
  private static final String RANGE = "range alone";

  /** Templates, and the SQL of the same texts. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put(
        "ORD-dddddddddddddddd",
        "concat('ORD-', lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'),"
            + " lpad(cast(cast(rand() * 1e8D as int) as string), 8, '0'))");
    FORMS.put(
        "\\n.\\n.\\n.\\n",
        "concat(cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() * 256 as int) as"
            + " string), '.', cast(cast(rand() * 256 as int) as string), '.', cast(cast(rand() *"
            + " 256 as int) as string))");
    FORMS.put(
        "kkkkk-kkkkkkkk-kkkkk",
        "concat(lower(conv(cast(rand() * 60466176 as bigint), 10, 36)), '-',"
            + " lower(conv(cast(rand() * 2821109907456 as bigint), 10, 36)), '-',"
            + " lower(conv(cast(rand() * 60466176 as bigint), 10, 36)))");
  }

  private TextSpeed() {}

  public static void main(String[] arguments) throws Exception {
    long rows = 1_000_000L * (arguments.length > 0 ? Long.parseLong(arguments[0]) : 20);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    try (SparkSession spark = LocalSpark.builder().getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      FORMS.forEach(
          (template, sql) ->
              compare(template, contenders(spark, template, sql, rows), rounds, rows));
    }
  }

  private static Map<String, Supplier<Dataset<Row>>> contenders(
      SparkSession spark, String template, String sql, long rows) {
    String spec =
        "columns: [{name: c, type: string, template: '"
            + template.replace("ORD", "\\O\\R\\D")
            + "'}]";
    Map<String, Supplier<Dataset<Row>>> contenders = new LinkedHashMap<>();
    contenders.put(
        "synthetic",
        () -> spark.read().format("synthetic").option("spec", spec).option("rows", rows).load());
    contenders.put("hand-written SQL", () -> spark.range(rows).selectExpr(sql + " as c"));
    contenders.put(RANGE, () -> spark.range(rows).toDF());
    return contenders;
  }

  private static void compare(
      String template, Map<String, Supplier<Dataset<Row>>> contenders, int rounds, long rows) {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(contenders.keySet());
    Random shuffle = new Random(1);
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      Collections.shuffle(order, shuffle);
      for (String name : order) {
        double time = time(Objects.requireNonNull(contenders.get(name)).get());
        if (round >= 0) {
          seconds.computeIfAbsent(name, unused -> new ArrayList<>()).add(time);
        }
      }
    }
    print(template, seconds, rows);
  }

  private static double time(Dataset<Row> table) {
    long from = System.nanoTime();
    table.write().format("noop").mode("overwrite").save();
    return (System.nanoTime() - from) / 1e9;
  }

  private static void print(String template, Map<String, List<Double>> seconds, long rows) {
    int cores = Runtime.getRuntime().availableProcessors();
    double ours = median(Objects.requireNonNull(seconds.get("synthetic")));
    System.out.printf(Locale.ROOT, "%n%s, %,d rows to noop on %d cores%n", template, rows, cores);
    seconds.forEach(
        (name, times) ->
            System.out.printf(
                Locale.ROOT,
                "  %-18s median %6.3f s  %6.1f M values/s/core  %5.2f x ours%n",
                name,
                median(times),
                rows / median(times) / 1e6 / cores,
                median(times) / ours));
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
