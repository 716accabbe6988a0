package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long lives of a stream under an engine that logs each batch's end before it runs: restarts, other
 * options, crashes and a clock that jumps, in any order.
 */
final class StreamHistoryTest {
  private static final int STEPS = 400;
  private static final int LIVES = 25;
  private static final List<String> PACES = List.of("0.5", "3", "7.25", "1000", "999983", "1e9");
  private static final List<String> LIMITS = List.of("1", "7", "4096", "1000000");

  /** A batch as it was planned: its rows and the due instants of the first and the last. */
  private record Planned(RowRange rows, long firstMicros, long lastMicros) {}

  @ParameterizedTest
  @ValueSource(strings = {"", "2023-12-31T23:59:00Z", "2024-01-01T00:01:00Z"})
  void everyRowComesOnceInOrderAndAReplannedBatchIsTheSame(String startTimestamp) {
    int planned = 0;
    for (int seed = 0; seed < LIVES; seed++) {
      List<Planned> batches = new Life(seed, startTimestamp).live();
      planned += batches.size();
      for (int i = 1; i < batches.size(); i++) {
        assertThat(batches.get(i).rows.first()).isEqualTo(batches.get(i - 1).rows.end());
        assertThat(batches.get(i).firstMicros)
            .isGreaterThanOrEqualTo(batches.get(i - 1).lastMicros);
      }
    }
    assertThat(planned).isGreaterThan(LIVES * 10);
  }

  /** One stream and its checkpoint. */
  private static final class Life {
    private final Random random;
    private final String startTimestamp;
    private final List<String> offsets = new ArrayList<>(); // as the checkpoint holds them
    private final List<Planned> batches = new ArrayList<>();
    private long nowMicros = Specs.NEW_YEAR;
    private StreamLog log;
    private long limit = Long.MAX_VALUE;
    private boolean untilAvailable;

    Life(int seed, String startTimestamp) {
      this.random = new Random(seed);
      this.startTimestamp = startTimestamp;
      this.log = restarted();
    }

    List<Planned> live() {
      for (int step = 0; step < STEPS; step++) {
        nowMicros += (random.nextInt(2000) - 200) * 1000L;
        if (random.nextInt(10) == 0) {
          log = restarted();
        }
        batch();
      }
      return batches;
    }

    private StreamLog restarted() {
      Map<String, String> options = new LinkedHashMap<>();
      options.put("rowsPerSecond", one(PACES));
      options.put("maxRowsPerTrigger", one(LIMITS));
      options.put("numPartitions", Integer.toString(1 + random.nextInt(9)));
      options.put("startingRow", Integer.toString(random.nextInt(3)));
      untilAvailable = random.nextBoolean();
      if (untilAvailable) {
        options.put("rowsPerRun", Integer.toString(1 + random.nextInt(50_000)));
      }
      if (untilAvailable && random.nextBoolean()) {
        options.put("rows", Integer.toString(random.nextInt(5_000_000)));
      }
      if (!startTimestamp.isEmpty()) {
        options.put("startTimestamp", startTimestamp);
      }
      Spec spec = Specs.of(options);
      Long most = spec.read().maxRowsPerTrigger();
      limit = most == null ? Long.MAX_VALUE : most;
      return Specs.log(spec);
    }

    private String one(List<String> texts) {
      return texts.get(random.nextInt(texts.size()));
    }

    private void batch() {
      LogOffset start = last();
      LogOffset end =
          untilAvailable
              ? log.available(start, nowMicros, limit)
              : log.due(start, nowMicros, limit);
      if (end.equals(start)) {
        return;
      }
      Planned planned = plan(start, end);
      String logged = end.json();
      if (random.nextInt(4) == 0) {
        log = restarted(); // after a crash before the commit
        assertThat(plan(last(), LogOffset.parse(logged))).isEqualTo(planned);
      }
      offsets.add(logged);
      batches.add(planned);
    }

    private LogOffset last() {
      return offsets.isEmpty() ? log.initial() : LogOffset.parse(offsets.get(offsets.size() - 1));
    }

    private Planned plan(LogOffset start, LogOffset end) {
      RowRange rows = log.rows(start, end);
      Anchor anchor = log.anchor(end);
      assertThat(rows.size()).isBetween(1L, Long.MAX_VALUE);
      return new Planned(
          rows,
          anchor.timeline().dueMicros(rows.first()),
          anchor.timeline().dueMicros(rows.end() - 1));
    }
  }
}
