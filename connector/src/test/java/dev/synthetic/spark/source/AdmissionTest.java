package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.junit.jupiter.api.Test;

/** What a spec's limits are to Spark, and Spark's limits to a stream. */
final class AdmissionTest {
  private static final int BYTES_PER_ROW = 8;

  @Test
  void withoutLimits_allIsAvailable() {
    assertThat(limit()).isEqualTo(ReadLimit.allAvailable());
  }

  @Test
  void oneLimit_isItself() {
    assertThat(limit("maxRowsPerTrigger", "70")).isEqualTo(ReadLimit.maxRows(70));
    assertThat(limit("maxBytesPerTrigger", "10k")).isEqualTo(ReadLimit.maxBytes(10_000));
    assertThat(limit("minRowsPerTrigger", "7", "maxTriggerDelay", "2 s"))
        .isEqualTo(ReadLimit.minRows(7, 2000));
  }

  @Test
  void severalLimits_areTakenTogether() {
    assertThat(
            limit("maxRowsPerTrigger", "70", "maxBytesPerTrigger", "9", "minRowsPerTrigger", "7"))
        .isEqualTo(
            ReadLimit.compositeLimit(
                new ReadLimit[] {
                  ReadLimit.maxRows(70), ReadLimit.maxBytes(9), ReadLimit.minRows(7, 900_000)
                }));
  }

  @Test
  void bytes_areAsManyRowsAsFillThemAndAtLeastOne() {
    assertThat(most(ReadLimit.maxBytes(800))).isEqualTo(100);
    assertThat(most(ReadLimit.maxBytes(807))).isEqualTo(100);
    assertThat(most(ReadLimit.maxBytes(1))).isEqualTo(1);
  }

  @Test
  void strictestLimitWins() {
    assertThat(most(both(ReadLimit.maxRows(70), ReadLimit.maxBytes(800)))).isEqualTo(70);
    assertThat(most(both(ReadLimit.maxRows(700), ReadLimit.maxBytes(800)))).isEqualTo(100);
    assertThat(most(both(ReadLimit.maxFiles(1), ReadLimit.maxRows(9)))).isEqualTo(9);
    assertThat(most(ReadLimit.maxFiles(1))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void minimum_holdsUntilTheFirstRowHasWaited() {
    Admission admission =
        Admission.of(both(ReadLimit.maxRows(70), ReadLimit.minRows(7, 2)), BYTES_PER_ROW);

    assertThat(admission.isEnough(6, 1999)).isFalse();
    assertThat(admission.isEnough(7, 0)).isTrue();
    assertThat(admission.isEnough(1, 2000)).isTrue();
  }

  private static ReadLimit limit(String... namesAndValues) {
    return Admission.limit(Specs.of(namesAndValues).read().stream());
  }

  private static ReadLimit both(ReadLimit one, ReadLimit other) {
    return ReadLimit.compositeLimit(new ReadLimit[] {one, other});
  }

  private static long most(ReadLimit limit) {
    return Admission.of(limit, BYTES_PER_ROW).mostRows();
  }
}
