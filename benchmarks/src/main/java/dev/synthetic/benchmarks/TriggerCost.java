package dev.synthetic.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;

/**
 * What a trigger that finds few rows costs, beside {@code rate} at the same pace, both to nowhere.
 *
 * <p>{@code rate} has rows once in a second, so both are triggered once in a second, at the same
 * time: what else the machine does meets both.
 *
 * @param spark the session
 * @param triggers of each source in a round
 * @param rowsPerSecond their pace, and so the rows of a trigger
 */
record TriggerCost(SparkSession spark, int triggers, int rowsPerSecond) implements Measurement {
  private static final String KEPT_REPORTS = "spark.sql.streaming.numRecentProgressUpdates";
  private static final int MILLIS_BETWEEN_LOOKS = 100;
  private static final List<String> SOURCES = List.of(Contender.OURS, TriggerReport.RATE);
  private static final String SPEC =
      "columns: [{name: timestamp, type: timestamp}, {name: value, type: long, sequence: {}}]";

  @Override
  public String title() {
    return "a trigger with " + rowsPerSecond + " rows, stream to nowhere";
  }

  @Override
  public Report measure(Effort effort) throws Exception {
    String before = spark.conf().get(KEPT_REPORTS);
    spark.conf().set(KEPT_REPORTS, "100000");
    Map<String, StreamingQuery> queries = new LinkedHashMap<>();
    try {
      for (String source : SOURCES) {
        queries.put(source, start(source));
      }
      Map<String, List<StreamingQueryProgress>> batches = new LinkedHashMap<>();
      long deadline = System.nanoTime() + effort.most().toNanos();
      for (Map.Entry<String, StreamingQuery> query : queries.entrySet()) {
        batches.put(query.getKey(), warm(query.getValue(), effort, deadline));
      }
      return new TriggerReport(title(), batches);
    } finally {
      for (StreamingQuery query : queries.values()) {
        query.stop();
      }
      spark.conf().set(KEPT_REPORTS, before);
    }
  }

  private StreamingQuery start(String source) throws Exception {
    DataStreamReader reader =
        spark.readStream().format(source).option("rowsPerSecond", rowsPerSecond);
    Dataset<Row> rows =
        source.equals(Contender.OURS) ? reader.option("spec", SPEC).load() : reader.load();
    return rows.writeStream().format("noop").trigger(Trigger.ProcessingTime("1 second")).start();
  }

  /** The batches with rows after those that warm the query up, as many as there are in time. */
  private List<StreamingQueryProgress> warm(StreamingQuery query, Effort effort, long deadline)
      throws Exception {
    int warmUp = triggers * effort.warmUpRounds();
    int all = warmUp + triggers * effort.rounds();
    List<StreamingQueryProgress> withRows = new ArrayList<>();
    while (withRows.size() < all && (withRows.size() <= warmUp || System.nanoTime() < deadline)) {
      query.awaitTermination(MILLIS_BETWEEN_LOOKS);
      withRows =
          Arrays.stream(query.recentProgress()).filter(done -> done.numInputRows() > 0).toList();
    }
    return withRows.subList(warmUp, Math.min(all, withRows.size()));
  }
}
