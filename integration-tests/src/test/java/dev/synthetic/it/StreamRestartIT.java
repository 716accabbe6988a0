package dev.synthetic.it;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A continuous stream into Delta, killed and started again. */
final class StreamRestartIT {
  private static final int LONGEST_SECONDS = 900; // only ends what hangs
  private static final int BATCHES_AFTER_THE_KILL = 5;

  @Test
  void killedAndRestartedItHasEveryRowOnce(@TempDir Path directory) throws Exception {
    Process first = start(directory, Integer.MAX_VALUE);
    waitForCommits(first, directory, 4);
    first.destroyForcibly().waitFor();
    long killed = committed(directory);

    Process second = start(directory, BATCHES_AFTER_THE_KILL);
    boolean ended = second.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    second.destroyForcibly().waitFor();
    assertThat(ended).as(Files.readString(log(directory))).isTrue();
    assertThat(second.exitValue()).as(Files.readString(log(directory))).isZero();

    assertThat(committed(directory)).isGreaterThan(killed);
    assertEveryRowOnce(directory);
  }

  private static Process start(Path directory, int batches) throws IOException {
    return ChildJvm.start(
        StreamProcess.class,
        List.of(),
        log(directory),
        directory.toString(),
        Integer.toString(batches));
  }

  private static Path log(Path directory) {
    return directory.resolve("log");
  }

  /** Waits until the table's log has so many commits; each is looked for when the last is there. */
  private static void waitForCommits(Process process, Path directory, int commits)
      throws IOException, InterruptedException {
    while (commits(directory) < commits) {
      boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
      assertThat(ended).as(Files.readString(log(directory))).isFalse();
    }
  }

  private static long commits(Path directory) throws IOException {
    Path log = directory.resolve("table").resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  private static long committed(Path directory) {
    return delta(directory).count();
  }

  private static void assertEveryRowOnce(Path directory) {
    Dataset<Row> streamed = delta(directory);
    long rows = streamed.count();
    Dataset<Row> batch =
        LocalSpark.session()
            .read()
            .format("synthetic")
            .option("spec", StreamProcess.spec())
            .option("rows", rows)
            .load();
    assertThat(streamed.exceptAll(batch).count()).isZero();
    assertThat(batch.exceptAll(streamed).count()).isZero();
  }

  private static Dataset<Row> delta(Path directory) {
    SparkSession spark = LocalSpark.session();
    return spark.read().format("delta").load(StreamProcess.table(directory));
  }
}
