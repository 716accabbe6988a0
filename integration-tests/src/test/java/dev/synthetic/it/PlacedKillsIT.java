package dev.synthetic.it;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Streams that were killed between two steps of a batch, and taken over with other partitions,
 * limits and another rate: from a constant one to one of profiles, or the other way. The JVM is
 * killed when each of its streams stands where it is to.
 */
final class PlacedKillsIT {
  private static final int LONGEST_SECONDS = 1200; // only ends what hangs
  private static final long ROWS = 5000;

  private static Path streams = Path.of(".");

  private final SparkSession spark = LocalSpark.session();

  @BeforeAll
  static void killStreamsAtTheirStandstills(@TempDir Path directory) throws Exception {
    streams = directory;
    Path log = directory.resolve("log");
    Process process =
        ChildJvm.start(
            StandstillStreams.class,
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), // quick to start
            log,
            directory.toString());
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (!missing().isEmpty()) {
        boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
        assertThat(ended).as(Files.readString(log)).isFalse();
        assertThat(System.nanoTime()).as("missing " + missing()).isLessThan(end);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Where no stream stands yet. */
  private static List<Standstill> missing() {
    return Standstill.all().stream()
        .filter(standstill -> !Files.exists(inside(standstill, StandstillFileSystem.SIGN)))
        .toList();
  }

  static List<Standstill> delta() {
    return Standstill.of(Standstill.Sink.DELTA);
  }

  static List<Standstill> parquet() {
    return Standstill.of(Standstill.Sink.PARQUET);
  }

  static List<Standstill> foreachBatch() {
    return Standstill.of(Standstill.Sink.FOREACH_BATCH);
  }

  @ParameterizedTest
  @MethodSource({"delta", "parquet"})
  void takenOverTheTableHasEveryRowOnce(Standstill standstill) throws Exception {
    assertStandsThere(standstill);

    Dataset<Row> table = takeOver(standstill);

    assertThat(table.count()).isEqualTo(ROWS);
    NumberedRows.assertEveryRowOnce(table);
    assertPlannedBatchesKeepTheirDueInstants(standstill, table);
  }

  @ParameterizedTest
  @MethodSource("foreachBatch")
  void takenOverForeachBatchSeesTheSameRowsOfItsBatchAgain(Standstill standstill) throws Exception {
    assertStandsThere(standstill);

    Dataset<Row> calls = takeOver(standstill);

    Dataset<Row> batch = calls.where(col("batch").equalTo(standstill.batch()));
    Dataset<Row> killed = batch.where(col("run").equalTo(StandstillStreams.FIRST.get("rows")));
    Dataset<Row> again = batch.where(col("run").equalTo(StandstillStreams.SECOND.get("rows")));
    assertThat(again.count()).isEqualTo(StandstillStreams.ROWS_PER_BATCH);
    NumberedRows.assertSameRows(again.drop("run"), killed.drop("run"));
    assertThat(calls.count()).isEqualTo(ROWS + again.count());
    Dataset<Row> once = calls.drop("run", "batch").distinct();
    NumberedRows.assertEveryRowOnce(once);
    assertPlannedBatchesKeepTheirDueInstants(standstill, once);
  }

  /** The step's file is there if the kill came after it, and nothing of the steps after it. */
  private static void assertStandsThere(Standstill standstill) throws IOException {
    boolean done = Files.exists(inside(standstill, standstill.file()));
    assertThat(done).isEqualTo(!standstill.isBefore());
    boolean committed =
        Files.exists(inside(standstill, "checkpoint/commits/" + standstill.batch()));
    assertThat(committed).isEqualTo(standstill.step() == Standstill.Step.COMMIT_LOGGED);
    assertThat(inside(standstill, "checkpoint/offsets/" + standstill.batch())).exists();
    assertThat(inside(standstill, "checkpoint/offsets/" + (standstill.batch() + 1))).doesNotExist();
    int written = standstill.batch() + (standstill.step() == Standstill.Step.OFFSET_LOGGED ? 0 : 1);
    assertThat(dataFiles(inside(standstill, "table")))
        .isEqualTo(written * StandstillStreams.PARTITIONS);
  }

  private static long dataFiles(Path table) throws IOException {
    if (!Files.isDirectory(table)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(table)) {
      return files.filter(file -> String.valueOf(file.getFileName()).startsWith("part-")).count();
    }
  }

  /** Lets this JVM's Spark take a stream over, to its end; the rows that are then in its table. */
  private Dataset<Row> takeOver(Standstill standstill) throws Exception {
    Path directory = inside(standstill, ".");
    StandstillStreams.start(spark, standstill.sink(), directory, standstill.second())
        .awaitTermination();
    String format = standstill.sink() == Standstill.Sink.DELTA ? "delta" : "parquet";
    Dataset<Row> table = spark.read().format(format).load(directory.resolve("table").toString());
    return spark.createDataFrame(table.collectAsList(), table.schema()); // read once
  }

  /**
   * Rows up to the batch of the kill are due by the first rate, whatever the second; all are as the
   * logs say.
   */
  private static void assertPlannedBatchesKeepTheirDueInstants(
      Standstill standstill, Dataset<Row> table) {
    long planned = (standstill.batch() + 1) * StandstillStreams.ROWS_PER_BATCH;
    Dataset<Row> batch =
        NumberedRows.batch().options(standstill.first()).option("rows", planned).load();
    NumberedRows.assertSameRows(table.where(col("row").lt(planned)), batch);
    String checkpoint = inside(standstill, "checkpoint").toString();
    NumberedRows.assertSameRows(
        table, NumberedRows.batch().option("checkpoint", checkpoint).load());
  }

  private static Path inside(Standstill standstill, String file) {
    return streams.resolve(standstill.directory()).resolve(file).normalize();
  }
}
