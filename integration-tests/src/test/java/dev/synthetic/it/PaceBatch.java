package dev.synthetic.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * A batch of a paced stream, as Spark's progress report tells it; instants in microseconds since
 * 1970-01-01T00:00:00Z.
 *
 * @param row0Micros when the stream's first row was due
 * @param plannedMicros when the source decided where the batch ends; for {@code rate}, which does
 *     not tell, when Spark's trigger began
 * @param triggerMicros when Spark's trigger began, by Spark's clock
 * @param tasksMicros when Spark had the batch's end and went on with it, at the latest, likewise
 * @param endMicros when Spark's trigger ended, likewise
 * @param inputRows the batch's rows, as Spark counted them
 * @param endRow the row (exclusive) at which it ends
 */
record PaceBatch(
    long row0Micros,
    long plannedMicros,
    long triggerMicros,
    long tasksMicros,
    long endMicros,
    long inputRows,
    long endRow) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A batch of one of our streams. */
  static PaceBatch ofOurs(StreamingQueryProgress progress) throws IOException {
    JsonNode offset = MAPPER.readTree(progress.sources()[0].endOffset());
    String planned = progress.sources()[0].metrics().get("plannedAt");
    return new PaceBatch(
        offset.at("/anchor/micros").longValue(),
        micros(Objects.requireNonNull(planned)),
        micros(progress.timestamp()),
        tasksMicros(progress),
        endMicros(progress),
        progress.numInputRows(),
        offset.get("endRow").longValue());
  }

  /**
   * A batch of {@code rate}, whose offsets are whole seconds.
   *
   * @param row0Micros when the stream was made
   */
  static PaceBatch ofRate(StreamingQueryProgress progress, long row0Micros, long rowsPerSecond) {
    long seconds = Long.parseLong(progress.sources()[0].endOffset());
    long trigger = micros(progress.timestamp());
    return new PaceBatch(
        row0Micros,
        trigger,
        trigger,
        tasksMicros(progress),
        endMicros(progress),
        progress.numInputRows(),
        seconds * rowsPerSecond);
  }

  /** How long after the stream's first row the batch was planned. */
  long afterRow0Micros() {
    return plannedMicros - row0Micros;
  }

  /** The trigger's end less the steps that come after the sources have been asked. */
  private static long tasksMicros(StreamingQueryProgress progress) {
    Map<String, Long> millis = progress.durationMs();
    long after = 0;
    for (String step : new String[] {"walCommit", "queryPlanning", "addBatch", "commitOffsets"}) {
      after += millis.getOrDefault(step, 0L);
    }
    return endMicros(progress) - after * 1000;
  }

  private static long endMicros(StreamingQueryProgress progress) {
    long whole = progress.durationMs().getOrDefault("triggerExecution", 0L);
    return micros(progress.timestamp()) + whole * 1000;
  }

  private static long micros(String instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(instant));
  }
}
