package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.timeline.TimelineList.Case;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every timeline, over a century from its anchor and at the ends of 64 bits. */
final class TimelineContractTest {
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long CENTURY_MICROS = 36_525L * 86_400_000_000L;
  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);

  static Stream<Case> cases() {
    return TimelineList.cases().stream();
  }

  static Stream<Case> profiled() {
    return TimelineList.cases().stream().filter(line -> line.pace() == null);
  }

  static Stream<Case> constants() {
    return TimelineList.cases().stream().filter(line -> line.pace() != null);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anchorRowIsDueAtTheAnchorOrWhenThePaceRisesAboveZero(Case line) {
    long due = line.timeline().dueMicros(line.anchorRow());

    assertThat(due).isGreaterThanOrEqualTo(line.anchorMicros());
    if (due > line.anchorMicros()) {
      assertThat(line.timeline().multiplier(line.anchorMicros())).isZero();
      assertThat(line.timeline().multiplier(due - 1)).isZero();
      assertThat(line.timeline().multiplier(due)).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("constants")
  void rowIsDueAtTheFirstMicrosecondThatItsExactInstantAllows(Case line) {
    for (long row : rows(line).toArray()) {
      assertThat(BigInteger.valueOf(line.timeline().dueMicros(row))).isEqualTo(due(line, row));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsDueAreThoseWhoseInstantHasCome(Case line) {
    for (long row : rows(line).toArray()) {
      long due = line.timeline().dueMicros(row);
      assertThat(line.timeline().rowsDue(due)).isGreaterThan(row);
      assertThat(line.timeline().rowsDue(due - 1)).isLessThanOrEqualTo(row);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void firstRowNotYetDueIsDueLater(Case line) {
    for (long micros : instants(line).toArray()) {
      long rows = line.timeline().rowsDue(micros);
      assertThat(line.timeline().dueMicros(rows)).isGreaterThan(micros);
      if (rows > line.anchorRow()) {
        assertThat(line.timeline().dueMicros(rows - 1)).isLessThanOrEqualTo(micros);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiled")
  void bothDirectionsAgreeOnTheDaysOnWhichClocksChange(Case line) {
    for (long change : clockChanges().toArray()) {
      for (long micros :
          new Random(change).longs(40, change - DAY_MICROS, change + DAY_MICROS).toArray()) {
        long rows = line.timeline().rowsDue(micros);
        assertThat(line.timeline().dueMicros(rows)).isGreaterThan(micros);
        if (rows > line.anchorRow()) {
          assertThat(line.timeline().dueMicros(rows - 1)).isLessThanOrEqualTo(micros);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void laterRowsAreNeverDueEarlier(Case line) {
    long[] rows = rows(line).sorted().toArray();
    long[] due = Arrays.stream(rows).map(line.timeline()::dueMicros).toArray();

    assertThat(due).isSorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void laterInstantsNeverHaveFewerRows(Case line) {
    long[] instants = instants(line).sorted().toArray();

    assertThat(Arrays.stream(instants).map(line.timeline()::rowsDue).toArray()).isSorted();
  }

  /** What neighbours share is remembered, so the order of questions must not matter. */
  @ParameterizedTest
  @MethodSource("cases")
  void answersDoNotDependOnWhatWasAskedBefore(Case line) {
    Timeline ascending = line.another().get();
    Timeline descending = line.another().get();
    long day = line.anchorMicros() + CENTURY_MICROS;
    long[] instants = new Random(9).longs(500, day, day + DAY_MICROS).sorted().toArray();
    long[] rows = Arrays.stream(instants).map(ascending::rowsDue).toArray();
    long[] due = Arrays.stream(rows).map(ascending::dueMicros).toArray();

    for (int i = rows.length - 1; i >= 0; i--) {
      assertThat(descending.dueMicros(rows[i])).isEqualTo(due[i]);
      assertThat(descending.rowsDue(instants[i])).isEqualTo(rows[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void beforeTheAnchorOnlyTheRowsBeforeItAreDue(Case line) {
    assertThat(line.timeline().rowsDue(line.anchorMicros() - 1)).isEqualTo(line.anchorRow());
    assertThat(line.timeline().rowsDue(Long.MIN_VALUE)).isEqualTo(line.anchorRow());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blockHoldsTheInstantsOfItsRows(Case line) {
    long[] offsets = LongStream.range(0, 4096).map(i -> i * i).toArray();
    long[] due = new long[4096];
    long base = line.anchorRow() + 12_345;

    line.timeline().dueMicros(offsets, base, 4095, due);

    for (int i = 0; i < 4095; i++) {
      assertThat(due[i]).isEqualTo(line.timeline().dueMicros(base + offsets[i]));
    }
    assertThat(due[4095]).isZero();
  }

  @ParameterizedTest
  @MethodSource("constants")
  void instantsBeyond64BitsAreRefusedAndNeverWrapped(Case line) {
    for (long row : ends()) {
      BigInteger expected = due(line, row);
      try {
        assertThat(BigInteger.valueOf(line.timeline().dueMicros(row))).isEqualTo(expected);
      } catch (ArithmeticException e) {
        assertThat(isBeyond(line, row, expected)).as("row %d", row).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("constants")
  void rowsDueStopAtTheLargestNumber(Case line) {
    for (long micros : ends()) {
      BigInteger rows = rowsDue(line, micros).min(LONGEST);
      assertThat(BigInteger.valueOf(line.timeline().rowsDue(micros))).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @MethodSource("profiled")
  void farInstantsHaveAtMostTheLargestNumberOfRows(Case line) {
    long[] ends = LongStream.of(ends()).sorted().toArray();
    long[] rows = Arrays.stream(ends).map(line.timeline()::rowsDue).toArray();

    assertThat(rows).isSorted();
    for (int i = 0; i < ends.length; i++) {
      assertThat(rows[i]).isGreaterThanOrEqualTo(line.anchorRow());
      if (rows[i] > line.anchorRow() && rows[i] < Long.MAX_VALUE) {
        assertThat(line.timeline().dueMicros(rows[i] - 1)).isLessThanOrEqualTo(ends[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void farRowsAreDueInOrderOrBeyond64Bits(Case line) {
    long latest = Long.MIN_VALUE;
    for (long row : LongStream.of(ends()).filter(r -> r >= line.anchorRow()).sorted().toArray()) {
      try {
        long due = line.timeline().dueMicros(row);
        assertThat(due).isGreaterThanOrEqualTo(latest);
        assertThat(line.timeline().rowsDue(due))
            .isGreaterThan(row == Long.MAX_VALUE ? row - 1 : row);
        latest = due;
      } catch (ArithmeticException e) {
        latest = Long.MAX_VALUE; // and so are all later ones
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void blockThatRunsBeyondTheLastRowIsRefused(Case line) {
    assertThatThrownBy(
            () -> line.timeline().dueMicros(new long[] {0, 9}, Long.MAX_VALUE - 5, 2, new long[2]))
        .isInstanceOf(ArithmeticException.class);
  }

  /** The anchor's row, its neighbours, and rows of a century at random. */
  private static LongStream rows(Case line) {
    long last = line.timeline().rowsDue(line.anchorMicros() + CENTURY_MICROS);
    long span = last - line.anchorRow();
    LongStream after =
        LongStream.concat(LongStream.range(0, 50), new Random(7).longs(2_000, 0, span));
    return after.map(row -> line.anchorRow() + row);
  }

  /** When the clocks of all zones change, in two years near and one far. */
  private static LongStream clockChanges() {
    return RateList.ZONES.stream()
        .flatMapToLong(
            zone ->
                LongStream.of(2024, 2025, 2123)
                    .mapToObj(year -> LocalDate.of((int) year, 1, 1).atStartOfDay(zone).toInstant())
                    .flatMapToLong(newYear -> changesAfter(zone, newYear)));
  }

  private static LongStream changesAfter(ZoneId zone, Instant newYear) {
    return Stream.iterate(
            zone.getRules().nextTransition(newYear),
            Objects::nonNull,
            change -> zone.getRules().nextTransition(change.getInstant()))
        .limit(2)
        .mapToLong(change -> ChronoUnit.MICROS.between(Instant.EPOCH, change.getInstant()));
  }

  private static LongStream instants(Case line) {
    LongStream after =
        LongStream.concat(LongStream.range(0, 50), new Random(8).longs(2_000, 0, CENTURY_MICROS));
    return after.map(micros -> line.anchorMicros() + micros);
  }

  private static long[] ends() {
    return LongStream.range(0, 63)
        .flatMap(
            shift ->
                LongStream.of(
                    Long.MAX_VALUE >> shift,
                    (Long.MAX_VALUE >> shift) - 1,
                    Long.MIN_VALUE >> shift))
        .toArray();
  }

  /** Whether an instant, or what it is added up from, needs more than 64 bits. */
  private static boolean isBeyond(Case line, long row, BigInteger due) {
    BigInteger rows = BigInteger.valueOf(row).subtract(BigInteger.valueOf(line.anchorRow()));
    BigInteger micros = due.subtract(BigInteger.valueOf(line.anchorMicros()));
    return Stream.of(due, rows, micros).anyMatch(number -> number.bitLength() > 62);
  }

  private static BigDecimal pace(Case line) {
    return Objects.requireNonNull(line.pace());
  }

  /** When a row is due, by decimals: the exact instant, rounded up. */
  private static BigInteger due(Case line, long row) {
    BigDecimal after = new BigDecimal(row).subtract(new BigDecimal(line.anchorRow()));
    return after
        .multiply(MICROS_PER_SECOND)
        .divide(pace(line), 0, RoundingMode.CEILING)
        .toBigIntegerExact()
        .add(BigInteger.valueOf(line.anchorMicros()));
  }

  /** How many rows are due, by decimals. */
  private static BigInteger rowsDue(Case line, long micros) {
    BigInteger anchorRow = BigInteger.valueOf(line.anchorRow());
    if (micros < line.anchorMicros()) {
      return anchorRow;
    }
    BigDecimal elapsed = new BigDecimal(micros).subtract(new BigDecimal(line.anchorMicros()));
    return elapsed
        .multiply(pace(line))
        .divide(MICROS_PER_SECOND, 0, RoundingMode.FLOOR)
        .toBigIntegerExact()
        .add(BigInteger.ONE)
        .add(anchorRow);
  }
}
