package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.Spec;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offsets as a checkpoint holds them. */
final class LogOffsetTest {
  private static final String TEXT =
      "{\"version\":1,\"firstRow\":0,\"endRow\":150000,\"anchor\":{\"row\":0,"
          + "\"micros\":1704067200000000,\"rowsPerSecond\":\"5000\"},\"fingerprint\":\"0f\"}";

  private static final String RATED =
      "{\"version\":1,\"firstRow\":0,\"endRow\":9,\"anchor\":{\"row\":0,"
          + "\"micros\":1704067200000000,\"rowsPerSecond\":\"1\",\"originMicros\":1704067200000000,"
          + "\"randomSeed\":0,\"rate\":{\"arrivals\":\"even\",\"profiles\":[{\"ramp\":{\"from\":\"0\",\"to\":\"1\",\"overMicros\":3600000000}},"
          + "{\"bursts\":{\"everyMicros\":3600000000,\"durationMicros\":60000000,\"multiplier\":\"9\",\"placement\":\"fixed\"}}]}},\"fingerprint\":\"0f\"}";

  private static final String INITIAL =
      "{\"version\":1,\"firstRow\":7,\"endRow\":7,\"fingerprint\":\"0f\"}";

  @Test
  void textHasAFixedOrderOfKeys() {
    Anchor anchor = new Anchor(0, Specs.NEW_YEAR, new BigDecimal(5000));

    assertThat(LogOffset.initial(0, "aa").advancedTo(150_000, anchor, "0f").json()).isEqualTo(TEXT);
    assertThat(LogOffset.initial(7, "0f").json()).isEqualTo(INITIAL);
  }

  @Test
  void paceThatChangesIsInTheText() {
    Spec spec =
        Specs.of(
            "startTimestamp", "2024-01-01T00:00:00Z",
            "rate",
                "{ramp: {over: 1 hour}, bursts: {every: 1 hour, duration: 60 s, multiplier: 9}}");

    assertThat(LogOffset.initial(0, "aa").advancedTo(9, Anchor.ofBatch(spec), "0f").json())
        .isEqualTo(RATED);
  }

  @Test
  void randomPaceIsReadBackAsItWasWritten() {
    Spec spec = Specs.of("arrivals", "poisson");
    LogOffset offset = LogOffset.initial(0, "aa").advancedTo(9, Anchor.ofBatch(spec), "0f");

    assertThat(LogOffset.parse(offset.json()).anchor()).isEqualTo(Anchor.ofBatch(spec));
    assertThat(Anchor.ofBatch(spec).pace().randomSeed()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, RATED, INITIAL})
  void textIsReadBackAsItWasWritten(String text) {
    assertThat(LogOffset.parse(text).json()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000", "5e3", "5000.000"})
  void equalOffsetsHaveEqualTexts(String pace) {
    Anchor anchor = new Anchor(0, Specs.NEW_YEAR, new BigDecimal(pace));
    LogOffset offset = LogOffset.initial(0, "aa").advancedTo(150_000, anchor, "0f");

    assertThat(offset.json()).isEqualTo(TEXT);
    assertThat(offset).isEqualTo(LogOffset.parse(TEXT));
  }

  @Test
  void everyNumberSurvives() {
    Anchor anchor = new Anchor(Long.MAX_VALUE - 1, Long.MIN_VALUE, new BigDecimal("0.001"));
    LogOffset offset =
        LogOffset.initial(Long.MAX_VALUE - 1, "0f").advancedTo(Long.MAX_VALUE, anchor, "0f");
    LogOffset read = LogOffset.parse(offset.json());

    assertThat(read.firstRow()).isEqualTo(Long.MAX_VALUE - 1);
    assertThat(read.endRow()).isEqualTo(Long.MAX_VALUE);
    assertThat(read.anchor()).isEqualTo(anchor);
    assertThat(read.fingerprint()).isEqualTo("0f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "99999999999999999999"})
  void anotherVersion_isRefusedWithWhatToDo(String version) {
    String text = TEXT.replace("\"version\":1", "\"version\":" + version);

    assertThatThrownBy(() -> LogOffset.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Offset version must be 1, but was "
                + version
                + " in "
                + text
                + "; the checkpoint was written by another version of the connector: read it with"
                + " that version, or start a new checkpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345",
        "null",
        "[]",
        "{}",
        "{\"offset\":5,\"timestamp\":7}",
        "{\"version\":\"1\"}",
        "{\"version\":1}",
        "{\"version\":1,\"firstRow\":0,\"endRow\":1.5,\"fingerprint\":\"0f\"}",
        "{\"version\":1,\"firstRow\":-1,\"endRow\":-1,\"fingerprint\":\"0f\"}",
        "{\"version\":1,\"firstRow\":0,\"endRow\":10,\"fingerprint\":\"0f\"}",
        "{\"version\":1,\"firstRow\":0,\"endRow\":0,\"fingerprint\":7}",
        "{\"version\":1,\"firstRow\":0,\"endRow\":0,\"fingerprint\":\"0f\",\"more\":1}"
      })
  void textOfAnotherSource_isRefusedWithWhatToDo(String text) {
    assertMalformed(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"row\":\"0\"",
        "\"row\":-1",
        "\"row\":0.0",
        "\"row\":0,\"row\":0",
        "\"other\":0",
        "\"row\":99999999999999999999"
      })
  void editedAnchor_isRefused(String row) {
    assertMalformed(TEXT.replace("\"row\":0", row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000.0", "0", "-1", "1e999999999", "1E3", "many", "NaN", ""})
  void editedPace_isRefused(String pace) {
    assertMalformed(TEXT.replace("\"5000\"", '"' + pace + '"'));
  }

  private static void assertMalformed(String text) {
    assertThatThrownBy(() -> LogOffset.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Offset must be as this connector writes it, but was "
                + text
                + "; the checkpoint belongs to another source, or was edited: start a new"
                + " checkpoint");
  }
}
