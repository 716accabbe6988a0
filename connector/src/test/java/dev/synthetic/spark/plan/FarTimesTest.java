package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timestamps reach from the year 1 to the year 9999, not only as far as nanoseconds do. */
final class FarTimesTest {
  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z, -62135596800000000",
    "1600-02-29T00:00:00Z, -11670998400000000",
    "2300-01-01T00:00:00Z, 10413792000000000",
    "9999-12-31T23:59:59.999999Z, 253402300799999999"
  })
  void timestampIsTheInstantThatItsTextSays(String text, long micros) {
    TablePlan plan =
        TablePlanner.plan(
            SpecReader.parse(
                "columns: [{name: t, type: timestamp, begin: '%s', end: '%s'}]"
                    .formatted(text, text),
                Map.of()));

    assertThat(Samples.of(plan, "t", 1)[0]).isEqualTo((double) micros);
  }
}
