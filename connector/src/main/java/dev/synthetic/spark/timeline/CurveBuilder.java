package dev.synthetic.spark.timeline;

import dev.synthetic.spark.random.StreamKey;
import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The curve of a product of profiles.
 *
 * <p>From the inside out: waves of a fixed length, the shortest first; then weeks by local clocks,
 * for each state of the clocks; then spans of time, within which the clocks' states and all levels
 * stay; then random bursts.
 */
final class CurveBuilder {
  /** The most changes of pace in the common period of some waves: memory is bounded. */
  private static final long MOST_CHANGES = 100_000;

  /** How far ahead local clocks are followed; later, they stay as they are then. */
  private static final long HORIZON_MICROS = 150L * 36_525 * 864_000_000L;

  private static final long LONGEST_PERIOD_MICROS = Long.MAX_VALUE / 4;

  private final Profiles profiles;
  private final Map<List<LocalWeek.State>, Curve> cycles = new HashMap<>();

  /** A builder of one curve. */
  CurveBuilder(Profiles profiles) {
    this.profiles = profiles;
  }

  /**
   * The pace.
   *
   * @param rowsPerSecond of a multiplier of 1
   * @param fromMicros the first instant of interest
   * @param randomSeed sets the places of bursts apart from others
   * @throws InfeasibleRateException if the profiles have no common period of a tolerable size, or
   *     no row is ever due
   */
  ProfiledRate.Pace pace(BigDecimal rowsPerSecond, long fromMicros, long randomSeed) {
    BigInteger unit = unit();
    Curve curve = withLevels(fromMicros);
    for (int i = 0; i < profiles.randomBursts().size(); i++) {
      RateSpec.Bursts bursts = profiles.randomBursts().get(i);
      StreamKey key = StreamKey.of(1, randomSeed, "", "bursts", Integer.toString(i));
      curve = new RandomBursts(curve, bursts, key);
      unit = unit.multiply(RandomBursts.unit(bursts));
    }
    BigDecimal rows = rowsPerSecond.multiply(profiles.constant());
    int scale = Math.max(0, rows.scale());
    BigInteger work = unit.multiply(BigInteger.TEN.pow(6 + scale));
    return new ProfiledRate.Pace(curve, unit, rows.setScale(scale).unscaledValue(), work);
  }

  private BigInteger unit() {
    BigInteger unit = BigInteger.ONE;
    for (Wave wave : profiles.waves()) {
      unit = unit.multiply(wave.unit());
    }
    for (LocalWeek week : profiles.weeks()) {
      unit = unit.multiply(week.week().unit());
    }
    for (Levels level : profiles.levels()) {
      unit = unit.multiply(level.unit());
    }
    return unit;
  }

  private Curve withLevels(long fromMicros) {
    TreeSet<Long> begins = new TreeSet<>(List.of(fromMicros));
    for (Levels level : profiles.levels()) {
      begins.addAll(level.factors().tailMap(fromMicros).keySet());
    }
    long horizon =
        fromMicros > Long.MAX_VALUE - HORIZON_MICROS ? fromMicros : fromMicros + HORIZON_MICROS;
    profiles.weeks().forEach(week -> begins.addAll(week.changes(fromMicros, horizon)));
    List<Spans.Span> spans = begins.stream().map(this::span).toList();
    requireRows(spans.get(spans.size() - 1));
    return spans.size() == 1 && spans.get(0).factor().equals(BigInteger.ONE)
        ? spans.get(0).curve()
        : new Spans(spans);
  }

  private Spans.Span span(long begin) {
    BigInteger factor = BigInteger.ONE;
    for (Levels level : profiles.levels()) {
      factor = factor.multiply(level.factor(begin));
    }
    List<LocalWeek.State> states = profiles.weeks().stream().map(week -> week.at(begin)).toList();
    return new Spans.Span(begin, factor, cycle(states));
  }

  private Curve cycle(List<LocalWeek.State> states) {
    if (profiles.waves().isEmpty() && profiles.weeks().isEmpty()) {
      return Curve.TIME;
    }
    return cycles.computeIfAbsent(states, this::newCycle);
  }

  private Curve newCycle(List<LocalWeek.State> states) {
    List<Wave> all = new ArrayList<>(profiles.waves());
    Wave week = null;
    for (int i = 0; i < profiles.weeks().size(); i++) {
      Wave next = profiles.weeks().get(i).wave(states.get(i));
      week = week == null ? next : week.times(next);
    }
    if (week != null) {
      all.add(week);
    }
    Curve curve = Curve.TIME;
    BigInteger length = BigInteger.ONE;
    for (Wave wave : all) {
      BigInteger own = BigInteger.valueOf(wave.lengthMicros());
      length = length.divide(length.gcd(own)).multiply(own);
      curve = wave.curve(curve, periods(wave, length));
    }
    return curve;
  }

  private static long periods(Wave wave, BigInteger length) {
    BigInteger periods = length.divide(BigInteger.valueOf(wave.lengthMicros()));
    BigInteger changes = periods.multiply(BigInteger.valueOf(wave.factors().size()));
    boolean isTolerable =
        changes.compareTo(BigInteger.valueOf(MOST_CHANGES)) <= 0
            && length.compareTo(BigInteger.valueOf(LONGEST_PERIOD_MICROS)) <= 0;
    if (!isTolerable) {
      throw new InfeasibleRateException(
          "its periods, with a week for local clocks, must come together again within "
              + MOST_CHANGES
              + " changes of pace, but need "
              + changes
              + "; take periods that divide each other, such as 1 hour and 1 day");
    }
    return periods.longValueExact();
  }

  private static void requireRows(Spans.Span last) {
    if (last.curve().isIdle() || last.factor().signum() == 0) {
      throw new InfeasibleRateException(
          "its multipliers must not always have 0 among them, as no row would ever be due; let one"
              + " of them be above 0");
    }
  }
}
