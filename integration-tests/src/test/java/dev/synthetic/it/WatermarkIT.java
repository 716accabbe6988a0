package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under a watermark Spark drops the rows whose lateness exceeds what it allows, and no others. */
@Tag("core")
final class WatermarkIT {
  private static final String SPEC =
      """
      rows: 60000
      rowsPerSecond: 100
      startTimestamp: 2024-01-01T00:00:00Z
      maxRowsPerTrigger: 10000
      columns:
        - {name: row, type: long, sequence: {}}
        - {name: at, type: timestamp, eventTime: {lateness: {max: 1 hour, distribution: exponential(mean=120)}, share: 0.2}}
      """;

  private final SparkSession spark = LocalSpark.session();

  /** A batch: the rows before its end, and the watermark by which the next one's rows are late. */
  private record Batch(long endRow, Instant watermark, long dropped) {}

  @Test
  void sparkDropsTheRowsThatAreLaterThanTheWatermarkAllows(@TempDir Path directory)
      throws Exception {
    Dataset<Row> stream =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", SPEC)
            .load()
            .withWatermark("at", "2 minutes")
            .dropDuplicates("row", "at");
    StreamingQuery query = Examples.drainToNowhere(stream, directory);

    List<Batch> batches = batches(query);
    assertThat(batches).hasSize(6);
    long dropped = 0;
    for (int i = 1; i < batches.size(); i++) {
      Batch before = batches.get(i - 1);
      Batch batch = batches.get(i);
      assertThat(batch.dropped)
          .as("batch %s", i)
          .isEqualTo(late(before.endRow, batch.endRow, before.watermark));
      dropped += batch.dropped;
    }
    assertThat(dropped).isGreaterThan(100);
  }

  /** Rows between two row numbers whose event time is not after a watermark. */
  private long late(long first, long end, Instant watermark) {
    return spark
        .read()
        .format("synthetic")
        .option("spec", SPEC)
        .option("startingRow", first)
        .option("endingRow", end)
        .load()
        .where("at <= timestamp'" + watermark + "'")
        .count();
  }

  private static List<Batch> batches(StreamingQuery query) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    List<Batch> batches = new ArrayList<>();
    for (StreamingQueryProgress progress : query.recentProgress()) {
      if (progress.numInputRows() > 0) {
        JsonNode offset = mapper.readTree(progress.sources()[0].endOffset());
        batches.add(
            new Batch(
                offset.get("endRow").longValue(),
                Instant.parse(progress.eventTime().get("watermark")),
                progress.stateOperators()[0].numRowsDroppedByWatermark()));
      }
    }
    return batches;
  }
}
