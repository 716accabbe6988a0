package dev.synthetic.spark.timeline;

import dev.synthetic.spec.RateSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The profiles of a pace, sorted by what kind of function of time they are. */
final class Profiles implements RateSpec.Cases<Profiles> {
  private final long originMicros;
  private final List<Wave> waves = new ArrayList<>();
  private final List<LocalWeek> weeks = new ArrayList<>();
  private final List<Levels> levels = new ArrayList<>();
  private final List<RateSpec.Bursts> randomBursts = new ArrayList<>();
  private BigDecimal constant = BigDecimal.ONE;

  private Profiles(long originMicros) {
    this.originMicros = originMicros;
  }

  /**
   * Some profiles.
   *
   * @param originMicros the instant from which ramps and steps count
   */
  static Profiles of(List<RateSpec.Profile> profiles, long originMicros) {
    Profiles sorted = new Profiles(originMicros);
    profiles.forEach(profile -> profile.match(sorted));
    sorted.waves.sort(Comparator.comparingLong(Wave::lengthMicros));
    return sorted;
  }

  /** The product of those that never change. */
  BigDecimal constant() {
    return constant;
  }

  /** Those that repeat after a fixed time, the shortest first. */
  List<Wave> waves() {
    return waves;
  }

  /** Those by the clock of a time zone. */
  List<LocalWeek> weeks() {
    return weeks;
  }

  /** Those that do not repeat. */
  List<Levels> levels() {
    return levels;
  }

  /** Those with a random place in each period. */
  List<RateSpec.Bursts> randomBursts() {
    return randomBursts;
  }

  @Override
  public Profiles constant(RateSpec.Constant spec) {
    constant = constant.multiply(spec.multiplier());
    return this;
  }

  @Override
  public Profiles ramp(RateSpec.Ramp spec) {
    levels.add(Levels.of(spec, originMicros));
    return this;
  }

  @Override
  public Profiles steps(RateSpec.Steps spec) {
    levels.add(Levels.of(spec, originMicros));
    return this;
  }

  @Override
  public Profiles sine(RateSpec.Sine spec) {
    waves.add(Waves.sine(spec));
    return this;
  }

  @Override
  public Profiles square(RateSpec.Square spec) {
    waves.add(Waves.square(spec));
    return this;
  }

  @Override
  public Profiles businessHours(RateSpec.BusinessHours spec) {
    weeks.add(LocalWeek.of(spec));
    return this;
  }

  @Override
  public Profiles bursts(RateSpec.Bursts spec) {
    if (spec.placement() == RateSpec.Placement.RANDOM) {
      randomBursts.add(spec);
    } else {
      waves.add(Waves.bursts(spec));
    }
    return this;
  }

  @Override
  public Profiles schedule(RateSpec.Schedule spec) {
    weeks.add(LocalWeek.of(spec));
    return this;
  }
}
