package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.timeline.ConstantRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The due instants of rows, and what a zone's clock shows then. */
final class EventTimesTest {
  private static final EventTimes EVERY_SECOND =
      new EventTimes("ts", ConstantRate.of(BigDecimal.ONE, 0, 0));

  @Test
  void firstRowBeyond64BitsIsNamed() {
    long last = Long.MAX_VALUE / 1_000_000;

    assertThat(fill(EVERY_SECOND, last, 1)[0]).isEqualTo(last * 1_000_000);
    assertThatThrownBy(() -> fill(EVERY_SECOND, last - 2, 10))
        .isInstanceOf(GenerationException.class)
        .hasMessage(
            "Column 'ts', row "
                + (last + 1)
                + ": the row is due later than a timestamp can say; read fewer rows");
  }

  @Test
  void instantsAreThoseOfRowsAndNotOfBaseValues() {
    Rows rows = Rows.indexed();
    rows.moveTo(0, 500, 2);
    rows.offsets()[0] = 99;
    long[] values = new long[Rows.CAPACITY];

    EVERY_SECOND.fill(rows, values);

    assertThat(values).startsWith(500_000_000, 501_000_000);
  }

  /** Across changes of the clock, the time before the first one included. */
  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/St_Johns", "+05:45", "Asia/Kolkata"})
  void localTimesAreThoseOfTheZonesClock(String zone) {
    for (long start : new long[] {-6_000_000_000L, -1, 0, 1_700_000_000, 9_000_000_000L}) {
      EventTimes daily =
          new EventTimes("ts", ConstantRate.of(new BigDecimal("0.001"), 0, start * 1_000_000));
      long[] local = fill(new LocalTimes(daily, ZoneId.of(zone)), 0, 4096);
      long[] days = fill(new LocalDates(new LocalTimes(daily, ZoneId.of(zone))), 0, 4096);
      for (int row = 0; row < 4096; row++) {
        LocalDateTime expected =
            LocalDateTime.ofInstant(Instant.ofEpochSecond(start + 1000L * row), ZoneId.of(zone));
        assertThat(local[row])
            .isEqualTo(ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), expected))
            .isEqualTo(expected.toEpochSecond(ZoneOffset.UTC) * 1_000_000);
        assertThat(days[row]).isEqualTo(expected.toLocalDate().toEpochDay());
      }
    }
  }

  private static long[] fill(Fill<long[]> fill, long first, int count) {
    Rows rows = Rows.consecutive();
    rows.moveTo(first, first, count);
    long[] values = new long[Rows.CAPACITY];
    fill.fill(rows, values);
    return values;
  }
}
