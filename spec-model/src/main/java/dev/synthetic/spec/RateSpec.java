package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the pace of a stream changes in time: {@code rate, arrivals}. The pace at an instant is
 * {@code rowsPerSecond} times the multiplier of each profile.
 *
 * <p>Ramps and steps count from the stream's start; all others are bound to the calendar: periods
 * of a fixed length are counted from 1970-01-01T00:00:00Z.
 *
 * @param profiles the profiles in the order of the spec; empty where the pace is constant
 * @param arrivals how rows fall into the time that the pace gives them
 */
public record RateSpec(List<Profile> profiles, Arrivals arrivals) implements Serializable {
  /** A constant pace, rows at equal distances. */
  public static final RateSpec CONSTANT = new RateSpec(List.of(), Arrivals.EVEN);

  public RateSpec {
    profiles = List.copyOf(profiles);
  }

  /** Whether the pace never changes and rows come at equal distances. */
  public boolean isConstant() {
    return profiles.isEmpty() && arrivals == Arrivals.EVEN;
  }

  /** How rows fall into the time that the pace gives them. */
  public enum Arrivals {
    /** At equal distances. */
    EVEN,
    /** At random: the number of rows in any interval has a Poisson distribution. */
    POISSON;

    /** The name in a spec. */
    public String text() {
      return Constants.text(this);
    }
  }

  /** What a pace is multiplied by, as a function of time. */
  public sealed interface Profile extends Serializable {
    /** The name in a spec. */
    String text();

    /** The answer of the case that fits this profile. */
    <R> R match(Cases<R> cases);
  }

  /** One method per profile: a new one breaks every binder until it is handled. */
  public interface Cases<R> {
    R constant(Constant spec);

    R ramp(Ramp spec);

    R steps(Steps spec);

    R sine(Sine spec);

    R square(Square spec);

    R businessHours(BusinessHours spec);

    R bursts(Bursts spec);

    R schedule(Schedule spec);
  }

  /**
   * Always the same: {@code constant: 2}.
   *
   * @param multiplier positive
   */
  public record Constant(BigDecimal multiplier) implements Profile {
    @Override
    public String text() {
      return ProfileKind.CONSTANT.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }
  }

  /**
   * A straight line from the stream's start, then level: {@code ramp: {from, to, over}}.
   *
   * @param from multiplier at the start, at least 0
   * @param to multiplier at the end and ever after, positive
   * @param overMicros length of the ramp, positive
   */
  public record Ramp(BigDecimal from, BigDecimal to, long overMicros) implements Profile {
    @Override
    public String text() {
      return ProfileKind.RAMP.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ramp(this);
    }
  }

  /**
   * One multiplier after another, from the stream's start: {@code steps: [{after, multiplier}]}.
   *
   * @param steps not empty, each later than the one before; the first after 0; the last multiplier
   *     positive
   */
  public record Steps(List<Step> steps) implements Profile {
    public Steps {
      steps = List.copyOf(steps);
    }

    @Override
    public String text() {
      return ProfileKind.STEPS.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.steps(this);
    }
  }

  /**
   * One step.
   *
   * @param afterMicros when it begins, counted from the stream's start, at least 0
   * @param multiplier at least 0
   */
  public record Step(long afterMicros, BigDecimal multiplier) implements Serializable {}

  /**
   * One plus a sine wave: {@code sine: {period, amplitude, phase}}.
   *
   * @param periodMicros length of a wave, positive
   * @param amplitude 0 to 1
   * @param phaseMicros how much later than the period's begin the wave rises through 1, at least 0
   *     and less than the period
   */
  public record Sine(long periodMicros, BigDecimal amplitude, long phaseMicros) implements Profile {
    @Override
    public String text() {
      return ProfileKind.SINE.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sine(this);
    }
  }

  /**
   * High, then low, in turns: {@code square: {period, high, low, duty, phase}}.
   *
   * @param periodMicros length of a high and a low together, positive
   * @param high multiplier of the first part, at least 0
   * @param low multiplier of the second part, at least 0; not both are 0
   * @param highMicros length of the first part, positive and less than the period
   * @param phaseMicros how much later than the period's begin the high part begins, at least 0 and
   *     less than the period
   */
  public record Square(
      long periodMicros, BigDecimal high, BigDecimal low, long highMicros, long phaseMicros)
      implements Profile {
    @Override
    public String text() {
      return ProfileKind.SQUARE.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.square(this);
    }
  }

  /**
   * Hours of work by the clock of a time zone: {@code businessHours: {days, open, close, timeZone,
   * inside, outside, holidays}}.
   *
   * @param days working days, not empty, in the order of the week
   * @param openMicros microseconds of the local day at which work begins (inclusive)
   * @param closeMicros microseconds of the local day at which it ends (exclusive), after
   *     openMicros, at most those of 24 hours
   * @param timeZone whose clock it is, daylight saving included
   * @param inside multiplier within working hours, at least 0
   * @param outside multiplier at other times, at least 0; not both are 0
   * @param holidays local dates without work, sorted, each once
   */
  public record BusinessHours(
      Set<DayOfWeek> days,
      long openMicros,
      long closeMicros,
      ZoneId timeZone,
      BigDecimal inside,
      BigDecimal outside,
      List<LocalDate> holidays)
      implements Profile {
    public BusinessHours {
      days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
      holidays = List.copyOf(holidays);
    }

    @Override
    public String text() {
      return ProfileKind.BUSINESS_HOURS.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.businessHours(this);
    }
  }

  /**
   * A short time of another pace in every period: {@code bursts: {every, duration, multiplier,
   * random}}.
   *
   * @param everyMicros length of a period, positive
   * @param durationMicros length of a burst, positive and less than the period
   * @param multiplier at least 0
   * @param placement where in its period a burst is
   */
  public record Bursts(
      long everyMicros, long durationMicros, BigDecimal multiplier, Placement placement)
      implements Profile {
    @Override
    public String text() {
      return ProfileKind.BURSTS.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bursts(this);
    }
  }

  /** Where in its period a burst is. */
  public enum Placement {
    /** At its begin. */
    FIXED,
    /** Anywhere, drawn anew for each period. */
    RANDOM
  }

  /**
   * A weight for each hour of the week by the clock of a time zone: {@code schedule: {weights,
   * timeZone}}. The multiplier is the weight over the mean of all.
   *
   * @param weights 168 numbers, Monday 00:00 first, each at least 0, not all 0
   * @param timeZone whose clock it is, daylight saving included
   */
  public record Schedule(List<BigDecimal> weights, ZoneId timeZone) implements Profile {
    public Schedule {
      weights = List.copyOf(weights);
    }

    @Override
    public String text() {
      return ProfileKind.SCHEDULE.text();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.schedule(this);
    }
  }
}
