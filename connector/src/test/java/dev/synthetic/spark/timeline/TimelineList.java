package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every timeline: one line each, and the contract holds for it. */
final class TimelineList {
  private static final long NEW_YEAR_2024 = 1_704_067_200_000_000L;
  private static final int RANDOM = 40;
  private static final List<Case> CASES = new ArrayList<>();

  static {
    for (String pace :
        List.of(
            "0.001",
            "0.1",
            "1",
            "3",
            "7.77",
            "60",
            "5000",
            "86400.864",
            "999999.999999",
            "1e6",
            "142857142.857143",
            "1e9")) {
      constant(pace, 0, 0);
      constant(pace, 0, NEW_YEAR_2024);
      constant(pace, 1_000_003, -NEW_YEAR_2024);
      constant(pace, 1L << 62, NEW_YEAR_2024 + 1);
      constant(pace, -5, -1);
    }
  }

  static {
    RateList.named().forEach(TimelineList::profiled);
    for (long seed = 1; seed <= RANDOM; seed++) {
      profiled("random composition " + seed, RateList.random(seed));
    }
  }

  private TimelineList() {}

  /**
   * A timeline and what it should be.
   *
   * @param name how it is made
   * @param timeline the timeline
   * @param another makes one like it, which has not been asked anything
   * @param pace rows per second where it is constant; else null
   * @param anchorRow the row that is due at the anchor
   * @param anchorMicros the instant of the anchor
   */
  record Case(
      String name,
      Timeline timeline,
      Supplier<Timeline> another,
      @Nullable BigDecimal pace,
      long anchorRow,
      long anchorMicros) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them. */
  static List<Case> cases() {
    return List.copyOf(CASES);
  }

  private static void constant(String pace, long row, long micros) {
    BigDecimal rows = new BigDecimal(pace);
    String name = "constant " + pace + " from row " + row + " at " + micros;
    Supplier<Timeline> another = () -> ConstantRate.of(rows, row, micros);
    CASES.add(new Case(name, another.get(), another, rows, row, micros));
  }

  private static void profiled(String name, RateSpec rate) {
    profiled(name, rate, "50", 0, NEW_YEAR_2024);
    profiled(name, rate, "0.37", 1_000_003, NEW_YEAR_2024 + 12_345_678_901L);
    profiled(name, rate, "142857142.857143", 1L << 40, -NEW_YEAR_2024);
  }

  private static void profiled(String name, RateSpec rate, String pace, long row, long micros) {
    Timelines.Request request =
        new Timelines.Request(new BigDecimal(pace), rate, 7, micros - 1_000_000, row, micros);
    String full = name + " of " + pace + " from row " + row + " at " + micros;
    Supplier<Timeline> another = () -> Timelines.profiled(request);
    CASES.add(new Case(full, Timelines.of(request), another, null, row, micros));
  }
}
