package dev.synthetic.spark.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** The expression columns of the two examples. */
class SeedExpressionsTest {
  private static final int ROWS = 10_000;

  @Test
  void noise_isUniformBetweenMinusTwoAndTwo() {
    float[] noise = Evaluation.ofRows(ROWS).floats("rand() * 4 - 2");

    double sum = 0;
    for (float value : noise) {
      assertThat(value).isBetween(-2f, 2f);
      sum += value;
    }
    // Standard error 0.0115; six of them: false failure below 1e-8.
    assertThat(sum / ROWS).isBetween(-0.07, 0.07);
  }

  @Test
  void anomalies_areThreePercent() {
    long[] anomalies = Evaluation.ofRows(ROWS).longs("rand() < 0.03", DataTypes.BooleanType);

    long count = 0;
    for (long anomaly : anomalies) {
      count += anomaly;
    }
    // Standard deviation 17; six of them: false failure below 1e-8.
    assertThat(count).isBetween(198L, 402L);
  }

  @Test
  void anomalyTest_leavesNoCastToTheRow() {
    CompiledExpression expression =
        Evaluation.ofRows(1).compile("rand() < 0.03", DataTypes.BooleanType);

    assertThat(expression.tree().toString()).endsWith("< 0.03)").doesNotContain("cast");
  }

  @Test
  void spike_isZeroUnlessTheRowIsAnAnomaly() {
    float[] spikes =
        Evaluation.ofRows(ROWS)
            .with("is_anomaly", DataTypes.BooleanType, false, true)
            .floats("case when is_anomaly then (rand() * 50 + 20) else 0 end");

    for (int i = 0; i < ROWS; i += 2) {
      assertThat(spikes[i]).isZero();
      assertThat(spikes[i + 1]).isBetween(20f, 70f);
    }
  }

  @Test
  void reading_addsThreeColumns() {
    float[] readings =
        Evaluation.ofRows(4)
            .with("base_reading", DataTypes.FloatType, 20f, 30f)
            .with("noise", DataTypes.FloatType, 0.5f)
            .with("anomaly_spike", DataTypes.FloatType, 0f, 25f)
            .floats("base_reading + noise + anomaly_spike");

    assertThat(readings).containsExactly(20.5f, 55.5f, 20.5f, 55.5f);
  }

  @Test
  void risk_isHighForFraudAndLowForTheRest() {
    float[] risks =
        Evaluation.ofRows(ROWS)
            .with("is_fraud", DataTypes.BooleanType, true, false)
            .floats("case when is_fraud then 0.7 + rand() * 0.3 else rand() * 0.4 end");

    for (int i = 0; i < ROWS; i += 2) {
      assertThat(risks[i]).isBetween(0.7f, 1f);
      assertThat(risks[i + 1]).isBetween(0f, 0.4f);
    }
  }
}
