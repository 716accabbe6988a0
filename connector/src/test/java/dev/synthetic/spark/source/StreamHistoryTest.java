package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.pushdown.RowRange;
import dev.synthetic.spec.StreamSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.connector.read.InputPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long lives of a stream under an engine that logs each batch's end before it runs: restarts, other
 * options, crashes and a clock that jumps, in any order.
 */
final class StreamHistoryTest {
  private static final int STEPS = 400;
  private static final int LIVES = 25;
  private static final List<String> PACES = List.of("0.5", "3", "7.25", "1000", "999983", "1e9");
  private static final List<String> LIMITS = List.of("1", "7", "4096", "1000000");
  private static final List<String> BACKLOGS = List.of("catchUp", "pause", "skip");
  private static final List<String> RATES =
      List.of(
          "{}",
          "{ramp: {over: 10 minutes}}",
          "{sine: {period: 1 minute, amplitude: 1}, steps: [{multiplier: 0}, {after: 1 minute,"
              + " multiplier: 2}]}",
          "{bursts: {every: 10 seconds, duration: 1 second, multiplier: 10, random: true}}",
          "{square: {period: 10 seconds}}");
  private static final long BYTES_PER_ROW = 8;

  /** A batch as it was planned: its rows and the due instants of the first and the last. */
  private record Planned(RowRange rows, long firstMicros, long lastMicros) {}

  /** How a wall clock goes on between two triggers. */
  private enum WallClock {
    /** Mostly ahead, at times a little back. */
    UNEVEN {
      @Override
      long stepMicros(Random random) {
        return (random.nextInt(2000) - 200) * 1000L;
      }
    },
    /** As if set by hand: up to an hour back, two ahead, or not at all. */
    JUMPING {
      @Override
      long stepMicros(Random random) {
        return switch (random.nextInt(8)) {
          case 0 -> -random.nextInt(3_600_000) * 1000L;
          case 1 -> random.nextInt(7_200_000) * 1000L;
          case 2, 3 -> 0;
          default -> random.nextInt(2000) * 1000L;
        };
      }
    };

    abstract long stepMicros(Random random);
  }

  @ParameterizedTest
  @CsvSource({
    "'', UNEVEN",
    "2023-12-31T23:59:00Z, UNEVEN",
    "2024-01-01T00:01:00Z, UNEVEN",
    "'', JUMPING",
    "2023-12-31T23:59:00Z, JUMPING",
    "2024-01-01T00:01:00Z, JUMPING"
  })
  void everyRowComesOnceInOrderAndAReplannedBatchIsTheSame(String startTimestamp, WallClock clock) {
    int planned = 0;
    int skips = 0;
    for (int seed = 0; seed < LIVES; seed++) {
      Life life = new Life(seed, startTimestamp, clock);
      List<Planned> batches = life.live();
      planned += batches.size();
      skips += life.skips;
      for (int i = 1; i < batches.size(); i++) {
        assertThat(batches.get(i).firstMicros)
            .isGreaterThanOrEqualTo(batches.get(i - 1).lastMicros);
      }
    }
    assertThat(planned).isGreaterThan(LIVES * 10);
    assertThat(skips).isGreaterThan(LIVES / 2);
  }

  /** One stream and its checkpoint. */
  private static final class Life {
    private final Random random;
    private final String startTimestamp;
    private final WallClock clock;
    private final List<String> offsets = new ArrayList<>(); // as the checkpoint holds them
    private final List<Planned> batches = new ArrayList<>();
    private long nowMicros = Specs.NEW_YEAR;
    private int skips;
    private Run run;

    Life(int seed, String startTimestamp, WallClock clock) {
      this.clock = clock;
      this.random = new Random(seed);
      this.startTimestamp = startTimestamp;
      this.run = restarted();
    }

    List<Planned> live() {
      for (int step = 0; step < STEPS; step++) {
        nowMicros += clock.stepMicros(random);
        if (random.nextInt(10) == 0) {
          run = restarted();
        }
        batch();
      }
      return batches;
    }

    private Run restarted() {
      Map<String, String> options = new LinkedHashMap<>();
      options.put("rowsPerSecond", one(PACES));
      options.put("rate", one(RATES));
      options.put("arrivals", one(List.of("even", "even", "poisson")));
      options.put("startingRow", Integer.toString(random.nextInt(3)));
      options.put("numPartitions", Integer.toString(1 + random.nextInt(9)));
      options.put("minRowsPerPartition", one(LIMITS));
      options.put("backlog", one(BACKLOGS));
      limits(options);
      boolean untilAvailable = random.nextBoolean();
      if (untilAvailable) {
        options.put("rowsPerRun", Integer.toString(1 + random.nextInt(50_000)));
      }
      if (untilAvailable && random.nextBoolean()) {
        options.put("rows", Integer.toString(random.nextInt(5_000_000)));
      }
      if (!startTimestamp.isEmpty()) {
        options.put("startTimestamp", startTimestamp);
      }
      return new Run(options, () -> nowMicros, untilAvailable);
    }

    private void limits(Map<String, String> options) {
      String most = one(LIMITS);
      options.put("maxRowsPerTrigger", most);
      if (random.nextBoolean()) {
        options.put("maxBytesPerTrigger", one(LIMITS));
      }
      if (random.nextBoolean()) {
        int fewest = 1 + random.nextInt(Integer.parseInt(most));
        options.put("minRowsPerTrigger", Integer.toString(fewest));
        options.put("maxTriggerDelay", (1 + random.nextInt(5)) + " s");
      }
      if (random.nextInt(4) == 0) {
        options.put("maxRows", Integer.toString(1 + random.nextInt(5_000_000)));
      }
    }

    private String one(List<String> texts) {
      return texts.get(random.nextInt(texts.size()));
    }

    private void batch() {
      LogOffset start = last();
      LogOffset end = run.next(start, nowMicros, !offsets.isEmpty());
      if (end.equals(start)) {
        return;
      }
      Planned planned = run.plan(start, end);
      run.assertAsAsked(planned, end, nowMicros);
      if (!offsets.isEmpty() && planned.rows.first() > start.endRow()) {
        assertThat(run.limits.backlog()).isEqualTo(StreamSpec.Backlog.SKIP);
        assertThat(run.batches).isEqualTo(1);
        skips++;
      } else {
        assertThat(planned.rows.first()).isEqualTo(start.endRow());
      }
      String logged = end.json();
      if (random.nextInt(4) == 0) {
        run = restarted(); // after a crash before the commit
        assertThat(run.plan(last(), LogOffset.parse(logged))).isEqualTo(planned);
      }
      offsets.add(logged);
      batches.add(planned);
    }

    private LogOffset last() {
      return offsets.isEmpty()
          ? (LogOffset) run.stream.initialOffset()
          : LogOffset.parse(offsets.get(offsets.size() - 1));
    }
  }

  /** A stream from a start to a stop or a crash. */
  private static final class Run {
    private final SyntheticStream stream;
    private final StreamSpec limits;
    private final boolean untilAvailable;
    private @Nullable Long resumedMicros; // when it went on from a checkpoint
    private boolean begun;
    private int batches;

    Run(Map<String, String> options, MicroClock clock, boolean untilAvailable) {
      this.stream = Specs.stream(options, clock);
      this.limits = Specs.of(options).read().stream();
      this.untilAvailable = untilAvailable;
      if (untilAvailable) {
        stream.prepareForTriggerAvailableNow();
      }
    }

    LogOffset next(LogOffset start, long nowMicros, boolean hasCheckpoint) {
      if (!begun && hasCheckpoint) {
        resumedMicros = nowMicros;
      }
      begun = true;
      LogOffset end = (LogOffset) stream.latestOffset(start, stream.getDefaultReadLimit());
      batches += end.equals(start) ? 0 : 1;
      return end;
    }

    /** The batch, whose tasks read contiguous rows from one anchor. */
    Planned plan(LogOffset start, LogOffset end) {
      InputPartition[] partitions = stream.planInputPartitions(start, end);
      RowPartition first = (RowPartition) partitions[0];
      long next = first.firstRow();
      for (InputPartition partition : partitions) {
        RowPartition rows = (RowPartition) partition;
        assertThat(rows.firstRow()).isEqualTo(next);
        assertThat(rows.endRow()).isGreaterThan(next);
        assertThat(rows.anchor()).isEqualTo(first.anchor());
        next = rows.endRow();
      }
      return new Planned(
          new RowRange(first.firstRow(), next),
          first.anchor().timeline().dueMicros(first.firstRow()),
          first.anchor().timeline().dueMicros(next - 1));
    }

    void assertAsAsked(Planned planned, LogOffset end, long nowMicros) {
      long rows = planned.rows.size();
      assertThat(rows).isLessThanOrEqualTo(or(limits.maxRowsPerTrigger(), Long.MAX_VALUE));
      Long bytes = limits.maxBytesPerTrigger();
      if (bytes != null) {
        assertThat(rows).isLessThanOrEqualTo(Math.max(1, bytes / BYTES_PER_ROW));
      }
      boolean isEnd = planned.rows.end() - end.firstRow() == or(limits.maxRows(), -1);
      if (limits.maxRows() != null) {
        assertThat(planned.rows.end() - end.firstRow()).isLessThanOrEqualTo(limits.maxRows());
      }
      Long resumed = resumedMicros;
      if (resumed != null && limits.backlog() != StreamSpec.Backlog.CATCH_UP) {
        assertThat(planned.firstMicros).isGreaterThanOrEqualTo(resumed);
      }
      if (!untilAvailable) {
        assertThat(planned.lastMicros).isLessThanOrEqualTo(nowMicros);
        boolean isCut = bytes != null && rows == Math.max(1, bytes / BYTES_PER_ROW);
        long waited = nowMicros - planned.firstMicros;
        assertThat(
                isEnd
                    || isCut
                    || rows >= or(limits.minRowsPerTrigger(), 0)
                    || waited >= limits.maxTriggerDelayMillis() * 1000)
            .isTrue();
      }
    }

    private static long or(@Nullable Long number, long otherwise) {
      return number == null ? otherwise : number;
    }
  }
}
