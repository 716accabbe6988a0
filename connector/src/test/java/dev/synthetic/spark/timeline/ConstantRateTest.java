package dev.synthetic.spark.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline of one pace, by example. */
final class ConstantRateTest {
  @Test
  void threeRowsASecondAreDueEveryThirdOfOneRoundedUp() {
    Timeline timeline = ConstantRate.of(BigDecimal.valueOf(3), 0, 0);

    assertThat(LongStream.range(0, 5).map(timeline::dueMicros))
        .containsExactly(0L, 333_334L, 666_667L, 1_000_000L, 1_333_334L);
    assertThat(timeline.rowsDue(333_333)).isEqualTo(1);
    assertThat(timeline.rowsDue(333_334)).isEqualTo(2);
  }

  @Test
  void aBillionRowsASecondShareMicroseconds() {
    Timeline timeline = ConstantRate.of(new BigDecimal("1e9"), 0, 0);

    assertThat(timeline.dueMicros(0)).isEqualTo(0);
    assertThat(timeline.dueMicros(1)).isEqualTo(1);
    assertThat(timeline.dueMicros(1000)).isEqualTo(1);
    assertThat(timeline.dueMicros(1001)).isEqualTo(2);
    assertThat(timeline.rowsDue(0)).isEqualTo(1);
    assertThat(timeline.rowsDue(1)).isEqualTo(1001);
  }

  @Test
  void rowsBeforeTheAnchorAreDueBeforeIt() {
    Timeline timeline = ConstantRate.of(BigDecimal.valueOf(3), 10, 5_000_000);

    assertThat(timeline.dueMicros(9)).isEqualTo(4_666_667);
    assertThat(timeline.dueMicros(7)).isEqualTo(4_000_000);
  }

  @Test
  void paceIsANumberHoweverItIsWritten() {
    Timeline plain = ConstantRate.of(new BigDecimal("2500"), 0, 0);

    assertThat(ConstantRate.of(new BigDecimal("2500.000"), 0, 0).dueMicros(7))
        .isEqualTo(plain.dueMicros(7));
    assertThat(ConstantRate.of(new BigDecimal("25e2"), 0, 0).dueMicros(7))
        .isEqualTo(plain.dueMicros(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.0"})
  void paceThatIsNotPositiveIsRefused(String pace) {
    assertThatThrownBy(() -> ConstantRate.of(new BigDecimal(pace), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rowsPerSecond must be > 0, but was " + pace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-13", "123456789.0123456789012", "1e30"})
  void paceBeyond64BitsIsRefused(String pace) {
    assertThatThrownBy(() -> ConstantRate.of(new BigDecimal(pace), 0, 0))
        .isInstanceOf(ArithmeticException.class);
  }
}
