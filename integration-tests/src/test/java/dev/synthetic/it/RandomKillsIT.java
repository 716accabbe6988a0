package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stream into Delta whose JVM is killed at random instants and started again with other triggers,
 * limits, partitions and, at every tenth start, another rate.
 *
 * <p>The system properties {@code kills} and {@code killSeed} say how often and with which
 * settings. A seed repeats the settings and the delays; how far the stream has come by then is the
 * machine's.
 */
final class RandomKillsIT {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final long SEED = Long.getLong("killSeed", System.nanoTime());
  private static final int LONGEST_DELAY_MILLIS = 2500;
  private static final int LONGEST_SECONDS = 180;
  private static final int RUNS_OF_THE_LAST_START = 4; // one of each trigger

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
    assertThat(ended(last, LONGEST_SECONDS * 1000L)).isTrue();
    assertThat(last.exitValue()).as(log()).isZero();

    StreamProgress end = StreamProgress.of(directory);
    System.out.println("killSeed=" + SEED + ", kills " + kills + ", at the end " + end);
    assertThat(end.position()).isEqualTo(StreamProgress.Position.BETWEEN_BATCHES);
    String table = directory.resolve("table").toString();
    NumberedRows.assertEveryRowOnce(LocalSpark.session().read().format("delta").load(table));
  }

  /**
   * Starts the stream and kills it: one time in three at any instant from its first run's start on,
   * else soon after its first sign of life.
   */
  private StreamProgress.Position kill(int start) throws Exception {
    StreamProgress before = StreamProgress.of(directory);
    boolean early = random.nextInt(3) == 0;
    int delayMillis = random.nextInt(LONGEST_DELAY_MILLIS);
    Process process = start(start, Integer.MAX_VALUE);
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (!(early ? isStarted(start) : !StreamProgress.of(directory).equals(before))) {
        assertThat(ended(process, 20)).as(log()).isFalse();
        assertThat(System.nanoTime()).as("no sign of life: " + log()).isLessThan(end);
      }
      assertThat(ended(process, delayMillis)).as(log()).isFalse();
    } finally {
      process.destroyForcibly().waitFor();
    }
    return StreamProgress.of(directory).position();
  }

  private boolean isStarted(int start) {
    return Files.exists(RandomRuns.started(directory, start));
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

  private String log() throws Exception {
    return "killSeed=" + SEED + "\n" + Files.readString(directory.resolve("log"));
  }
}
