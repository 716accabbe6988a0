package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A minute of streams at paces from a row in two seconds to half a million in one, beside Spark's
 * {@code rate}.
 *
 * <p>A slow machine makes fewer and larger batches, and changes nothing else: each is held against
 * the instant at which it was planned, and that instant against Spark's own clock.
 */
final class PaceIT {
  private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);
  private static final long CLOCK_GRAIN_MICROS = 1000; // the source's and Spark's
  private static final long READINGS = 6; // of Spark's clock, each cut to its grain, in a sum
  private static final int STALLED_SHARE = 50; // one batch in so many may stall between readings
  private static final double LONG_RUN_ERROR = 0.001;

  private static PaceRun.Batches run = new PaceRun.Batches(Map.of(), Map.of());

  @BeforeAll
  @Timeout(900) // a stream that never gets there would be waited for
  static void runThemAll(@TempDir Path directory) throws Exception {
    run = PaceRun.into(directory);
  }

  static Stream<String> ours() {
    return PaceRun.OURS.stream();
  }

  static Stream<String> rate() {
    return PaceRun.RATE.stream();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void batchEndsAtTheRowsDueWhenItWasPlanned(String pace) {
    for (PaceBatch batch : ours(pace)) {
      assertThat(batch.endRow()).as("%s", batch).isEqualTo(due(pace, batch.afterRow0Micros()));
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void batchIsPlannedWhenSparkAsks(String pace) {
    List<PaceBatch> batches = ours(pace);
    long late = 0;
    for (PaceBatch batch : batches) {
      assertThat(batch.plannedMicros())
          .as("%s", batch)
          .isBetween(
              batch.triggerMicros() - CLOCK_GRAIN_MICROS, batch.endMicros() + CLOCK_GRAIN_MICROS);
      boolean isLate = batch.plannedMicros() > batch.tasksMicros() + READINGS * CLOCK_GRAIN_MICROS;
      late += isLate ? 1 : 0;
    }
    assertThat(late).isLessThanOrEqualTo(1 + batches.size() / STALLED_SHARE);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void noRowIsEmittedAMillisecondBeforeItIsDue(String pace) {
    for (PaceBatch batch : ours(pace)) {
      assertThat(BigDecimal.valueOf(batch.endRow() - 1).multiply(MICROS_PER_SECOND))
          .as("%s", batch)
          .isLessThan(
              BigDecimal.valueOf(batch.afterRow0Micros() + CLOCK_GRAIN_MICROS)
                  .multiply(new BigDecimal(pace)));
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void sparkSeesEveryRowOnce(String pace) {
    long rows = 0;
    for (PaceBatch batch : ours(pace)) {
      rows += batch.inputRows();
      assertThat(batch.endRow()).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void paceOfTheWholeRunIsTheOneAskedFor(String pace) {
    List<PaceBatch> batches = ours(pace);
    PaceBatch last = batches.get(batches.size() - 1);
    double due = Double.parseDouble(pace) * last.afterRow0Micros() / 1e6;

    assertThat(last.afterRow0Micros()).isGreaterThanOrEqualTo(PaceRun.MICROS);
    // Row 0 is due at the start, so that what is due is at most one row less than what is there.
    assertThat(last.endRow() - due).isBetween(-LONG_RUN_ERROR * due, LONG_RUN_ERROR * due + 1);
  }

  /** What the others are held against: a whole second's rows at a time. */
  @ParameterizedTest
  @MethodSource("rate")
  void rateEmitsWholeSeconds(String pace) {
    List<PaceBatch> batches = Objects.requireNonNull(run.rate().get(pace));
    assertThat(batches).isNotEmpty();
    for (PaceBatch batch : batches) {
      assertThat(batch.inputRows() % Long.parseLong(pace)).isZero();
    }
  }

  private static List<PaceBatch> ours(String pace) {
    List<PaceBatch> batches = Objects.requireNonNull(run.ours().get(pace));
    assertThat(batches).hasSizeGreaterThan(1);
    return batches;
  }

  /** The rows due so long after row 0, in exact arithmetic of its own. */
  private static long due(String pace, long micros) {
    return BigDecimal.valueOf(micros)
            .multiply(new BigDecimal(pace))
            .divide(MICROS_PER_SECOND, 0, RoundingMode.FLOOR)
            .longValueExact()
        + 1;
  }
}
