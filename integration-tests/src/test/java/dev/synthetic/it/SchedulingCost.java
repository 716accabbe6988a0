package dev.synthetic.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/**
 * What a trigger that finds few rows costs, beside {@code rate} at the same pace, both to nowhere:
 * a program, not a test. Only the ratios of one run mean anything.
 *
 * <p>{@code rate} has rows once in a second, so both are triggered once in a second, side by side:
 * what else the machine does meets both.
 *
 * <p>Arguments: triggers of each source (default 200), rows per second (default 100).
 */
final class SchedulingCost {
  private static final int WARM_UP_TRIGGERS = 40; // the first ones of a JVM cost more
  private static final int MILLIS_BETWEEN_LOOKS = 100;
  private static final String WHOLE = "triggerExecution";
  private static final List<String> SOURCES = List.of("synthetic", "rate");
  private static final String SPEC =
      "columns: [{name: timestamp, type: timestamp}, {name: value, type: long, sequence: {}}]";

  private SchedulingCost() {}

  public static void main(String[] arguments) throws Exception {
    int triggers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    int rowsPerSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    Map<String, List<StreamingQueryProgress>> batches = new LinkedHashMap<>();
    try (SparkSession spark = LocalSpark.builder().getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      spark.conf().set("spark.sql.streaming.numRecentProgressUpdates", "100000");
      Map<String, StreamingQuery> queries = new LinkedHashMap<>();
      for (String source : SOURCES) {
        queries.put(source, start(rows(spark, source, rowsPerSecond)));
      }
      for (Map.Entry<String, StreamingQuery> query : queries.entrySet()) {
        batches.put(query.getKey(), warm(query.getValue(), triggers));
      }
      for (StreamingQuery query : queries.values()) {
        query.stop();
      }
    }
    print(batches);
    System.exit(0); // the session's threads
  }

  private static Dataset<Row> rows(SparkSession spark, String source, int rowsPerSecond) {
    DataStreamReader reader =
        spark.readStream().format(source).option("rowsPerSecond", rowsPerSecond);
    return source.equals("rate") ? reader.load() : reader.option("spec", SPEC).load();
  }

  private static StreamingQuery start(Dataset<Row> rows) throws Exception {
    return rows.writeStream().format("noop").trigger(Trigger.ProcessingTime("1 second")).start();
  }

  /** So many batches with rows, from where the query is warm. */
  private static List<StreamingQueryProgress> warm(StreamingQuery query, int triggers)
      throws Exception {
    List<StreamingQueryProgress> withRows = List.of();
    while (withRows.size() < WARM_UP_TRIGGERS + triggers) {
      query.awaitTermination(MILLIS_BETWEEN_LOOKS);
      withRows =
          Arrays.stream(query.recentProgress()).filter(done -> done.numInputRows() > 0).toList();
    }
    return withRows.subList(WARM_UP_TRIGGERS, WARM_UP_TRIGGERS + triggers);
  }

  private static void print(Map<String, List<StreamingQueryProgress>> batches) {
    List<StreamingQueryProgress> ours = of("synthetic", batches);
    List<StreamingQueryProgress> rate = of("rate", batches);
    System.out.printf(
        Locale.ROOT,
        "%nmedians of %d triggers each, %.0f and %.0f rows a batch, ms%n",
        ours.size(),
        rows(ours),
        rows(rate));
    System.out.printf(Locale.ROOT, "  %-18s %10s %10s %8s%n", "", "synthetic", "rate", "ratio");
    for (String step : steps(ours)) {
      double one = millis(ours, step);
      double other = millis(rate, step);
      String ratio = other == 0 ? "-" : String.format(Locale.ROOT, "%.2f", one / other);
      System.out.printf(Locale.ROOT, "  %-18s %10.1f %10.1f %8s%n", step, one, other, ratio);
    }
  }

  private static List<String> steps(List<StreamingQueryProgress> batches) {
    List<String> steps = new ArrayList<>(batches.get(0).durationMs().keySet());
    steps.remove(WHOLE);
    steps.add(WHOLE);
    return steps;
  }

  private static double rows(List<StreamingQueryProgress> batches) {
    return median(batches.stream().mapToDouble(StreamingQueryProgress::numInputRows).toArray());
  }

  private static double millis(List<StreamingQueryProgress> batches, String step) {
    return median(
        batches.stream().mapToDouble(batch -> batch.durationMs().getOrDefault(step, 0L)).toArray());
  }

  private static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static List<StreamingQueryProgress> of(
      String source, Map<String, List<StreamingQueryProgress>> batches) {
    return Objects.requireNonNull(batches.get(source));
  }
}
