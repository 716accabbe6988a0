package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two series have one canonical text exactly if they give the same data. */
final class SeriesCanonicalTest {
  private static final String FULL =
      "minValue: 0, maxValue: 90, series: {by: at, start: 2024-01-01, level: {minValue: 1,"
          + " maxValue: 9, distribution: normal}, trend: {amount: 1, per: 1 day}, seasonality:"
          + " [{period: 1 day, amplitude: 6, phase: 9 hours}], randomWalk: {stddev: 2, per: 3"
          + " hours}, ar1: {stddev: 4, phi: 0.7, per: 5 hours}, spikes: {every: 2 days, height: 7,"
          + " duration: 1 minute}, step: [{after: 8 days, by: 3}], noise: 0.5, missing: {share:"
          + " 0.1, length: 6 hours}, beyond: reflect}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by: at | by: other",
        "start: 2024-01-01 | start: 2024-01-02",
        "minValue: 1 | minValue: 2",
        "maxValue: 9, | maxValue: 8,",
        "distribution: normal | distribution: uniform",
        "amount: 1 | amount: 2",
        "amount: 1, per: 1 day | amount: 1, per: 2 days",
        "period: 1 day | period: 2 days",
        "amplitude: 6 | amplitude: 7",
        "phase: 9 hours | phase: 10 hours",
        "stddev: 2 | stddev: 3",
        "per: 3 hours | per: 4 hours",
        "stddev: 4 | stddev: 5",
        "phi: 0.7 | phi: 0.8",
        "per: 5 hours | per: 6 hours",
        "every: 2 days | every: 3 days",
        "height: 7 | height: 8",
        "duration: 1 minute | duration: 2 minutes",
        "duration: 1 minute | halfLife: 1 minute",
        "after: 8 days | after: 9 days",
        "after: 8 days | at: 2024-01-09",
        "by: 3 | by: 4",
        "noise: 0.5 | noise: 0.6",
        "share: 0.1 | share: 0.2",
        "length: 6 hours | length: 7 hours",
        "minValue: 0 | minValue: 0.5",
        "maxValue: 90 | maxValue: 91",
        "reflect | clamp"
      })
  void everyKeyHasAPlaceInIt(String part, String otherPart) {
    assertThat(FULL).contains(part);
    assertThat(text(FULL.replace(part, otherPart))).isNotEqualTo(text(FULL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: 2024-01-01 | start: '2024-01-01T00:00:00Z'",
        "per: 1 day | per: 24 hours",
        "phi: 0.7 | phi: 0.70",
        "by: at | by: AT",
        ", beyond: reflect | ''",
        "[{after: 8 days, by: 3}] | {after: 8 days, by: 3}",
        "noise: 0.5 | noise: {stddev: 0.5}"
      })
  void anotherSpellingIsTheSameText(String part, String spelling) {
    assertThat(FULL).contains(part);
    assertThat(text(FULL.replace(part, spelling))).isEqualTo(text(FULL));
  }

  @Test
  void halfLifeIsAPhiOfOneHalf() {
    assertThat(text("series: {ar1: {stddev: 1, halfLife: 1 hour}}"))
        .isEqualTo(text("series: {ar1: {stddev: 1, phi: 0.5, per: 1 hour}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {FULL, "series: {by: rows, noise: 1}", "series: {level: 5, missing: 0.5}"})
  void everyPartOfItHasAKey(String series) {
    GeneratorSpec generator = spec(series).columns().get(2).generator();
    CanonicalPart.Call call =
        CanonicalPartReader.read(SeriesCanonical.text((SeriesSpec) generator));
    assertThat(GeneratorChanges.isKnown(call)).isTrue();
  }

  private static String text(String series) {
    return SpecCanonical.text(spec(series));
  }

  private static Spec spec(String series) {
    return Specs.valid(
        "columns:\n"
            + "  - {name: at, type: timestamp, begin: 2024-01-01, interval: 1 hour}\n"
            + "  - {name: other, type: timestamp, begin: 2024-01-01, interval: 1 hour}\n"
            + "  - {name: c, type: double, "
            + series
            + "}\n");
  }
}
