package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pace of a continuously triggered stream, by the engine's own progress reports. */
final class StreamPaceIT {
  private static final double SECONDS = 30;
  private static final double ROWS = SECONDS * StreamProcess.ROWS_PER_SECOND;

  /** A batch: when it was planned, and the rows emitted up to its end. */
  private record Planned(double secondsAfterRow0, long rows) {}

  @Test
  void after30SecondsAt5000RowsASecondItHasEmitted150000Rows(@TempDir Path directory)
      throws Exception {
    SparkSession spark = LocalSpark.session();
    StreamingQuery query =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", StreamProcess.spec())
            .load()
            .writeStream()
            .format("delta")
            .option("checkpointLocation", directory.resolve("checkpoint").toString())
            .trigger(Trigger.ProcessingTime("1 second"))
            .start(StreamProcess.table(directory));
    query.awaitTermination(36_000);
    query.stop();

    List<Planned> batches = batches(query);
    Planned last =
        batches.stream()
            .filter(batch -> batch.secondsAfterRow0 >= SECONDS)
            .findFirst()
            .orElseThrow();
    double rowsBefore30Seconds =
        last.rows - (last.secondsAfterRow0 - SECONDS) * StreamProcess.ROWS_PER_SECOND;
    assertThat(rowsBefore30Seconds).isBetween(0.99 * ROWS, 1.01 * ROWS);
    assertThat(batches).allSatisfy(StreamPaceIT::isOnPace);
  }

  /** Within one per cent of what 30 seconds give, at every batch. */
  private static void isOnPace(Planned batch) {
    double due = batch.secondsAfterRow0 * StreamProcess.ROWS_PER_SECOND;
    assertThat(batch.rows - due).isBetween(-0.01 * ROWS, 0.01 * ROWS);
  }

  private static List<Planned> batches(StreamingQuery query) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<Planned> batches = new ArrayList<>();
    for (StreamingQueryProgress progress : query.recentProgress()) {
      if (progress.numInputRows() > 0) {
        JsonNode offset = mapper.readTree(progress.sources()[0].endOffset());
        long planned =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(progress.timestamp()));
        double seconds = (planned - offset.at("/anchor/micros").longValue()) / 1e6;
        batches.add(new Planned(seconds, offset.get("endRow").longValue()));
      }
    }
    return batches;
  }
}
