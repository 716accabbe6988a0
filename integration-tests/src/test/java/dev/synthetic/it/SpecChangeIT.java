package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query that restarts on its checkpoint with a spec that gives other data. */
@Tag("core")
final class SpecChangeIT {
  private static final String SPEC =
      """
      name: readings
      columns:
        - {name: n, type: long, sequence: {}}
        - {name: device, type: int, minValue: 1, maxValue: 9}
        - {name: reading, type: double, minValue: 15, maxValue: 35}
      """;

  private static final String CHANGED =
      """
      name: readings
      seed: 43
      columns:
        - {name: n, type: long, sequence: {}}
        - {name: reading, type: double, minValue: 15, maxValue: 40, percentNulls: 0.1}
      """;

  private static final String ON_PURPOSE = "an error on purpose";
  private static final String FAILURE = "n < 5 OR raise_error('" + ON_PURPOSE + "')";

  private final SparkSession spark = LocalSpark.session();
  private final Path checkpoint;
  private final String table;

  SpecChangeIT(@TempDir Path directory) {
    this.checkpoint = directory.resolve("a checkpoint");
    this.table = directory.resolve("table").toString();
  }

  @Test
  void errorOfTheQueryNamesTheKeysAndColumns() throws Exception {
    run(SPEC, Map.of("rows", "10"));

    assertThatThrownBy(() -> run(CHANGED, Map.of("rows", "20")))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining(
            """
            Invalid spec 'readings', 1 problem:
              onSpecChange: the checkpoint was written with a spec that gives other data; go back \
            to that spec, start a new checkpoint, or set onSpecChange=accept; what differs:
                seed was 42, is 43
                column 'device' is gone
                column 'reading': percentNulls was 0, is 0.1; maxValue was 35, is 40\
            """);
    assertThat(specs()).hasSize(1);
    assertThat(rows()).hasSize(10);
  }

  @Test
  void batchThatFailed_isRefusedWithTheNames() {
    assertThatThrownBy(() -> write(stream(SPEC, Map.of("rows", "10")).where(FAILURE)))
        .hasMessageContaining(ON_PURPOSE);

    assertThatThrownBy(() -> run(SPEC, Map.of("rows", "10", "seed", "43")))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("what differs:\n    seed was 42, is 43");
  }

  @Test
  void lostFile_leavesTheFingerprints() throws Exception {
    run(SPEC, Map.of("rows", "10"));
    lose();

    assertThatThrownBy(() -> run(CHANGED, Map.of("rows", "20")))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("what differs: its fingerprint is ")
        .hasMessageContaining("(version, name, seed, timeZone, startTimestamp and columns decide");
    assertThat(rows()).hasSize(10);
  }

  @Test
  void lostFile_changesNoRowAndIsWrittenAgain() throws Exception {
    run(SPEC, Map.of("rows", "10"));
    List<Path> kept = specs();
    lose();
    run(SPEC, Map.of("rows", "20"));

    assertThat(rows()).isEqualTo(batch("20"));
    assertThat(specs()).isEqualTo(kept).hasSize(1);
  }

  @Test
  void folderThatCannotHaveTheFile_changesNoRow() throws Exception {
    Files.createDirectories(checkpoint);
    Files.writeString(checkpoint.resolve("sources"), "a file where the folder belongs");
    run(SPEC, Map.of("rows", "10"));
    run(SPEC, Map.of("rows", "20"));

    assertThat(rows()).isEqualTo(batch("20"));
  }

  @Test
  void acceptedSpecIsTheOneThatTheNextIsComparedWith() throws Exception {
    run(SPEC, Map.of("rows", "10"));
    run(SPEC, Map.of("rows", "20", "seed", "43", "onSpecChange", "accept"));

    assertThat(specs()).hasSize(2);
    assertThatThrownBy(() -> run(SPEC, Map.of("rows", "30", "seed", "44")))
        .hasMessageContaining("what differs:\n    seed was 43, is 44");
  }

  /** What the document on streams shows for these two specs. */
  private static String refusalOfTheDocument() throws IOException {
    return DocumentBlock.all().stream()
        .filter(block -> block.place().startsWith("docs/streaming.md"))
        .map(block -> block.text().strip())
        .filter(text -> text.startsWith("Invalid spec"))
        .findFirst()
        .orElseThrow();
  }

  private void run(String spec, Map<String, String> options) throws Exception {
    write(stream(spec, options));
  }

  private Dataset<Row> stream(String spec, Map<String, String> options) {
    return spark.readStream().format("synthetic").option("spec", spec).options(options).load();
  }

  /** Runs a query to its end. */
  private void write(Dataset<Row> stream) throws Exception {
    stream
        .writeStream()
        .format("parquet")
        .option("checkpointLocation", checkpoint.toString())
        .trigger(Trigger.AvailableNow())
        .start(table)
        .awaitTermination();
  }

  private List<Row> rows() {
    return spark.read().parquet(table).orderBy("n").collectAsList();
  }

  private List<Row> batch(String rows) {
    return spark
        .read()
        .format("synthetic")
        .option("spec", SPEC)
        .option("rows", rows)
        .load()
        .orderBy("n")
        .collectAsList();
  }

  private List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(checkpoint.resolve("sources/0"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("synthetic-spec-[0-9a-f]{32}.json"))
          .toList();
    }
  }

  private void lose() throws IOException {
    for (Path file : specs()) {
      Files.delete(file);
    }
  }
}
