package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which replay reader options ask for, and which of them contradict it. */
final class ReplayOptionsTest {

  @Test
  void noCheckpoint_isNoReplay() {
    assertThat(ReplayOptions.of("numbers", Map.of("rows", "5"))).isNull();
  }

  @Test
  void namesAreNotCaseSensitive() {
    assertThat(ReplayOptions.of("numbers", Map.of("CHECKPOINT", "/x", "checkpointsource", "1")))
        .isEqualTo(new ReplayOptions("/x", "1"));
  }

  @Test
  void optionsThatSayHowToRead_areTaken() {
    assertThat(
            ReplayOptions.of(
                "numbers", Map.of("checkpoint", "/x", "numPartitions", "3", "reader", "row")))
        .isEqualTo(new ReplayOptions("/x", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rows", "STARTINGROW", "endingRow", "startingTimestamp", "endingTimestamp"})
  void optionsThatSayWhichRows_contradict(String option) {
    assertThatThrownBy(() -> ReplayOptions.of("numbers", Map.of("checkpoint", "/x", option, "5")))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("contradicts 'checkpoint', which says which rows; take one out");
  }

  @Test
  void allContradictionsAreToldAtOnce() {
    Map<String, String> options = Map.of("checkpoint", "/x", "rows", "5", "startingRow", "2");

    assertThatThrownBy(() -> ReplayOptions.of("numbers", options))
        .hasMessageStartingWith("Invalid spec 'numbers', 2 problems:\n  rows: contradicts");
  }

  @Test
  void sourceAlone_isRefused() {
    assertThatThrownBy(() -> ReplayOptions.of("numbers", Map.of("checkpointSource", "1")))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining(
            "checkpointSource: needs 'checkpoint', but was '1' without it; set it or take this"
                + " out");
  }
}
