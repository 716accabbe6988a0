package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys that cut a stream into micro-batches, and those that end it. */
final class StreamSpecTest {
  private static final String SPEC = "columns: [{name: id, type: long}]";

  @Test
  void withoutThem_aStreamIsEndlessAndUnlimitedAndCatchesUp() {
    assertThat(Specs.valid(SPEC).read().stream())
        .isEqualTo(
            new StreamSpec(null, null, null, 900_000, null, null, StreamSpec.Backlog.CATCH_UP));
  }

  @ParameterizedTest
  @CsvSource({
    "30s, 30000",
    "500 milliseconds, 500",
    "1 minute 30 seconds, 90000",
    "interval 2 hours, 7200000",
    "2 days, 172800000",
    "1000 us, 1"
  })
  void delayIsADuration(String text, long millis) {
    Map<String, String> options = Map.of("minRowsPerTrigger", "10", "maxTriggerDelay", text);

    assertThat(Specs.valid(SPEC, options).read().stream().maxTriggerDelayMillis())
        .isEqualTo(millis);
  }

  @ParameterizedTest
  @CsvSource({"catchUp, CATCH_UP", "CATCHUP, CATCH_UP", "pause, PAUSE", "Skip, SKIP"})
  void backlogIsNamedInAnyCase(String text, StreamSpec.Backlog backlog) {
    assertThat(Specs.valid(SPEC, Map.of("backlog", text)).read().stream().backlog())
        .isEqualTo(backlog);
  }

  @Test
  void bytesMayHaveASuffix() {
    Map<String, String> options = Map.of("maxBytesPerTrigger", "10M");

    assertThat(Specs.valid(SPEC, options).read().stream().maxBytesPerTrigger())
        .isEqualTo(10_000_000);
  }
}
