package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stream into Delta whose JVM is killed at random instants and started again with other triggers,
 * limits, partitions and, at every tenth start, another pace, rate profiles and arrivals included.
 *
 * <p>The system properties {@code kills} and {@code killSeed} say how often and with which
 * settings. A seed repeats the settings and the delays; how far the stream has come by then is the
 * machine's.
 */
final class RandomKillsIT {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final long SEED = Long.getLong("killSeed", System.nanoTime());
  private static final int MOST_STEPS = 8; // of a batch; Spark and Delta log three in each
  private static final int LONGEST_DELAY_MILLIS = 800;
  private static final int LONGEST_SECONDS = 900; // only ends what hangs
  private static final int RUNS_OF_THE_LAST_START = 4; // one of each trigger, and then a last one

  private final SplittableRandom random = new SplittableRandom(SEED);

  private final Path directory;

  RandomKillsIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void everyRowIsThereOnce() throws Exception {
    Map<StreamProgress.Position, Integer> kills = new EnumMap<>(StreamProgress.Position.class);
    for (int start = 0; start < KILLS; start++) {
      kills.merge(kill(start), 1, Integer::sum);
    }
    Process last = start(KILLS, RUNS_OF_THE_LAST_START);
    boolean ended = ended(last, LONGEST_SECONDS * 1000L);
    last.destroyForcibly().waitFor();
    assertThat(ended).as(this::log).isTrue();
    assertThat(last.exitValue()).as(this::log).isZero();

    StreamProgress end = StreamProgress.of(directory);
    System.out.println("killSeed=" + SEED + ", kills " + kills + ", at the end " + end);
    assertThat(end.position()).isEqualTo(StreamProgress.Position.BETWEEN_BATCHES);
    String location = directory.resolve("table").toString();
    Dataset<Row> table = LocalSpark.session().read().format("delta").load(location).cache();
    NumberedRows.assertEveryRowOnce(table);
    String checkpoint = directory.resolve("checkpoint").toString();
    NumberedRows.assertSameRows(
        table, NumberedRows.read().option("checkpoint", checkpoint).load()); // due instants, too
    table.unpersist();
  }

  /**
   * Starts the stream and kills it, so many logged steps and a delay after its first run starts.
   */
  private StreamProgress.Position kill(int start) throws Exception {
    int steps = random.nextInt(MOST_STEPS);
    int delayMillis =
        random.nextBoolean() ? 0 : random.nextInt(LONGEST_DELAY_MILLIS); // short steps
    Process process = start(start, Integer.MAX_VALUE);
    try {
      waitUntil(process, () -> Files.exists(RandomRuns.started(directory, start)));
      for (int step = 0; step < steps; step++) {
        StreamProgress before = StreamProgress.of(directory);
        waitUntil(process, () -> !StreamProgress.of(directory).equals(before));
      }
      assertThat(ended(process, delayMillis)).as(this::log).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return StreamProgress.of(directory).position();
  }

  private void waitUntil(Process process, Callable<Boolean> isSo) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!isSo.call()) {
      assertThat(ended(process, 10)).as(this::log).isFalse();
      assertThat(System.nanoTime()).as(this::log).isLessThan(end);
    }
  }

  private static boolean ended(Process process, long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  private Process start(int start, int runs) throws Exception {
    return ChildJvm.start(
        RandomRuns.class,
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), // quick to start
        directory.resolve("log"),
        directory.toString(),
        Long.toString(SEED),
        Integer.toString(start),
        Integer.toString(runs));
  }

  private String log() {
    try {
      return "killSeed=" + SEED + "\n" + Files.readString(directory.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
