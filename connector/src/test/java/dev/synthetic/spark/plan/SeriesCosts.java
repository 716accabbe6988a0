package dev.synthetic.spark.plan;

import dev.synthetic.spark.plan.GeneratorList.Case;
import java.util.ArrayList;
import java.util.List;

/**
 * Series as tables have them, whose costs are looked at one part at a time: a row each millisecond,
 * curves that move over hours.
 */
final class SeriesCosts {
  private static final String HEADER =
      """
      name: contract
      startTimestamp: 2024-01-01T00:00:00Z
      rowsPerSecond: 1000
      columns:
        - {name: hundreds, type: long, minValue: 1, maxValue: 500}
        - {name: millions, type: long, minValue: 1, maxValue: 1_000_000}
      """;

  private static final String SEASONS =
      "seasonality: [{period: 1 day, amplitude: 6}, {period: 7 days, amplitude: 1}]";
  private static final String WALK = "randomWalk: {stddev: 1, per: 1 hour}";
  private static final String AR1 = "ar1: {stddev: 1, halfLife: 1 hour}";

  private static final List<Case> CASES = new ArrayList<>();

  static {
    add("level", "", "level: 1");
    add("two seasons", "", SEASONS);
    add("noise", "", "noise: 1");
    add("trend and noise", "", "trend: {amount: 1, per: 1 day}, noise: 1");
    add("trend, two seasons, noise", "", "trend: {amount: 1, per: 1 day}, noise: 1, " + SEASONS);
    add("walk", "", WALK);
    add("walk by rows", "", "by: rows, randomWalk: {stddev: 1, per: 1}");
    add("walk of 500", "baseColumn: hundreds, ", WALK);
    add("walk of a million", "baseColumn: millions, ", WALK);
    add("ar1", "", AR1);
    add("ar1 by rows", "", "by: rows, ar1: {stddev: 3, phi: 0.9, per: 1}");
    add("ar1 of 500", "baseColumn: hundreds, ", AR1);
    add("spikes", "", "spikes: {every: 1 hour, height: 5, duration: 10 minutes}");
    add("decay", "", "spikes: {every: 1 hour, height: 5, halfLife: 5 minutes}");
    add("gaps", "", "level: 1, missing: {share: 0.02, length: 20 minutes}");
  }

  private SeriesCosts() {}

  private static void add(String name, String base, String parts) {
    String column = "type: double, " + base + "series: {" + parts + "}";
    CASES.add(new Case("series of " + name, column, HEADER));
  }

  /** All of them. */
  static List<Case> cases() {
    return List.copyOf(CASES);
  }
}
