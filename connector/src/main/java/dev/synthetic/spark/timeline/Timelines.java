package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.RecentlyUsed;
import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spec.RateSpec;
import dev.synthetic.spec.Spec;
import java.math.BigDecimal;
import java.util.Map;

/** The timelines of paces: each is made once and remembered. */
public final class Timelines {
  private static final int MOST_REMEMBERED = 16;

  private static final Map<Request, Timeline> REMEMBERED = new RecentlyUsed<>(MOST_REMEMBERED);

  private Timelines() {}

  /**
   * What a timeline is made of.
   *
   * @param rowsPerSecond the pace with a multiplier of 1, positive
   * @param rate how it changes in time
   * @param randomSeed of what is random about it
   * @param originMicros the instant from which ramps and steps count
   * @param anchorRow the row that is due at the anchor, or as soon as the pace is above 0
   * @param anchorMicros the instant of the anchor
   */
  public record Request(
      BigDecimal rowsPerSecond,
      RateSpec rate,
      long randomSeed,
      long originMicros,
      long anchorRow,
      long anchorMicros) {}

  /**
   * The timeline of a spec whose row {@code anchorRow} is due at {@code anchorMicros}, where ramps
   * and steps start, too.
   *
   * @throws InfeasibleRateException if the pace cannot be followed
   */
  public static Timeline of(Spec spec, long anchorRow, long anchorMicros) {
    return of(
        new Request(
            spec.rowsPerSecond(),
            spec.rate(),
            randomSeed(spec),
            anchorMicros,
            anchorRow,
            anchorMicros));
  }

  /**
   * A timeline.
   *
   * @throws InfeasibleRateException if the pace cannot be followed
   */
  public static Timeline of(Request request) {
    if (request.rate.isConstant()) {
      return ConstantRate.of(request.rowsPerSecond, request.anchorRow, request.anchorMicros);
    }
    synchronized (REMEMBERED) {
      return REMEMBERED.computeIfAbsent(request, Timelines::profiled);
    }
  }

  /** The seed of what is random about a spec's pace. */
  public static long randomSeed(Spec spec) {
    return StreamKey.of(spec.version(), spec.seed(), spec.name(), "", "rate").k0();
  }

  /** A timeline that remembers nothing yet. */
  static Timeline profiled(Request request) {
    CurveBuilder builder =
        new CurveBuilder(Profiles.of(request.rate.profiles(), request.originMicros));
    ProfiledRate.Pace pace =
        builder.pace(request.rowsPerSecond, request.anchorMicros, request.randomSeed);
    Arrivals arrivals =
        request.rate.arrivals() == RateSpec.Arrivals.POISSON
            ? new PoissonArrivals(
                StreamKey.of(1, request.randomSeed, "", "arrivals", "" + request.anchorRow).k0())
            : EvenArrivals.INSTANCE;
    return new ProfiledRate(pace, arrivals, request.anchorRow, request.anchorMicros);
  }
}
