package dev.synthetic.spark.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers written in digits. */
final class DigitsTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 7, 10, 99, 100, -1, -10, 65535, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE})
  void areThoseOfJava(long number) {
    byte[] bytes = new byte[3 + Digits.MOST];
    int end = Digits.write(number, bytes, 3);

    assertThat(new String(bytes, 3, end - 3, StandardCharsets.US_ASCII))
        .isEqualTo(Long.toString(number));
  }
}
