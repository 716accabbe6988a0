package dev.synthetic.spec;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A curve over time, or over another axis, as a sum of parts: {@code series}.
 *
 * @param axis what the curve runs along
 * @param start where trend, random walk and relative steps count from; null for the axis's own
 *     beginning, which is the spec's start, or 0
 * @param level the mean, drawn once for each entity
 * @param trend a straight line; null for none
 * @param seasons waves, at most 16
 * @param noiseStddev standard deviation of what each row draws for itself; 0 for none
 * @param randomWalk a random walk; null for none
 * @param ar1 a random curve that returns to its mean; null for none
 * @param spikes peaks at random places; null for none
 * @param steps lasting shifts of the level, in the order of the text
 * @param missing which rows are null; null for none
 * @param limits what no value passes
 */
public record SeriesSpec(
    Axis axis,
    @Nullable Measure start,
    Amount level,
    @Nullable Trend trend,
    List<Season> seasons,
    double noiseStddev,
    @Nullable RandomWalk randomWalk,
    @Nullable Ar1 ar1,
    @Nullable Spikes spikes,
    List<Step> steps,
    @Nullable Missing missing,
    Limits limits)
    implements GeneratorSpec {
  public SeriesSpec {
    seasons = List.copyOf(seasons);
    steps = List.copyOf(steps);
  }

  /** What a curve runs along. */
  public enum AxisKind {
    /** The row's due instant, in microseconds. */
    DUE_INSTANT,
    /** The row's number. */
    ROWS,
    /** The value of another column. */
    COLUMN
  }

  /**
   * What a curve runs along.
   *
   * @param column the column whose values it are; null for the other kinds
   */
  public record Axis(AxisKind kind, @Nullable String column) implements Serializable {}

  /** What lengths and places on an axis are counted in. */
  public enum Unit {
    /** Microseconds, since 1970-01-01T00:00:00Z where it is a place. */
    MICROS,
    /** The axis's own numbers. */
    ONES
  }

  /** A length or a place on an axis. */
  public record Measure(Unit unit, BigDecimal amount) implements Serializable {}

  /**
   * A number, or one to be drawn.
   *
   * @param least smallest number (inclusive)
   * @param greatest largest number (inclusive); the number itself where it equals the least
   * @param distribution the shape of the draws between them
   */
  public record Amount(double least, double greatest, DistributionSpec distribution)
      implements Serializable {
    /** A number that is the same everywhere. */
    public static Amount of(double number) {
      return new Amount(number, number, new DistributionSpec.Uniform());
    }
  }

  /** A straight line that rises by an amount over every such length. */
  public record Trend(double amount, Measure per) implements Serializable {}

  /**
   * A sine wave.
   *
   * @param period its length, counted from place 0 of the axis
   * @param amplitude how far it goes up and down
   * @param phase how much later than the period's begin it rises through its middle
   */
  public record Season(Measure period, double amplitude, Measure phase) implements Serializable {}

  /** A random walk: over every such length it moves by a Gaussian of this deviation. */
  public record RandomWalk(double stddev, Measure per) implements Serializable {}

  /**
   * A stationary Gaussian curve whose autocorrelation falls exponentially.
   *
   * @param stddev its standard deviation
   * @param kept the correlation of two places that are {@code per} apart, above 0 and below 1
   */
  public record Ar1(double stddev, double kept, Measure per) implements Serializable {}

  /** The course of a spike. */
  public enum Shape {
    /** At its height for all of its length. */
    LEVEL,
    /** Halved over every such length. */
    DECAY
  }

  /**
   * Peaks that begin at random places.
   *
   * @param every mean distance of their beginnings
   * @param length of a level one, or over which a decaying one is halved
   */
  public record Spikes(Measure every, Amount height, Shape shape, Measure length)
      implements Serializable {}

  /** What a place is counted from. */
  public enum Origin {
    /** Place 0 of the axis. */
    AXIS,
    /** The series' start. */
    START
  }

  /** A lasting shift of the level, from a place on. */
  public record Step(Origin origin, Measure place, double amount) implements Serializable {}

  /**
   * Rows that are null.
   *
   * @param share of all rows, 0 to 1
   * @param length mean length of a gap; null where each row is missing by itself
   */
  public record Missing(BigDecimal share, @Nullable Measure length) implements Serializable {}

  /** What is done with a value beyond a limit. */
  public enum Beyond {
    /** It is mirrored at the limit. */
    REFLECT,
    /** It becomes the limit. */
    CLAMP
  }

  /**
   * What no value passes.
   *
   * @param minValue smallest value (inclusive), a value of the column's type; null for none
   * @param maxValue largest value (inclusive), a value of the column's type; null for none
   */
  public record Limits(@Nullable BigDecimal minValue, @Nullable BigDecimal maxValue, Beyond beyond)
      implements Serializable {}

  /** Whether anything of it is counted from its start. */
  public boolean countsFromStart() {
    return trend != null
        || randomWalk != null
        || steps.stream().anyMatch(step -> step.origin() == Origin.START);
  }

  /** Whether it makes some rows null by itself. */
  public boolean hasGaps() {
    return missing != null && missing.share().signum() > 0;
  }

  /** Every length and place that it has, by the key that says it, below {@code series}. */
  public Map<String, Measure> measures() {
    Map<String, Measure> measures = new LinkedHashMap<>();
    put(measures, "start", start);
    put(measures, "trend.per", trend == null ? null : trend.per());
    for (int i = 0; i < seasons.size(); i++) {
      put(measures, "seasonality[" + i + "].period", seasons.get(i).period());
      if (seasons.get(i).phase().amount().signum() != 0) { // none is none in every unit
        put(measures, "seasonality[" + i + "].phase", seasons.get(i).phase());
      }
    }
    put(measures, "randomWalk.per", randomWalk == null ? null : randomWalk.per());
    put(measures, "ar1", ar1 == null ? null : ar1.per());
    if (spikes != null) {
      put(measures, "spikes.every", spikes.every());
      boolean isLevel = spikes.shape() == Shape.LEVEL;
      put(measures, isLevel ? "spikes.duration" : "spikes.halfLife", spikes.length());
    }
    for (int i = 0; i < steps.size(); i++) {
      put(measures, "step[" + i + "]", steps.get(i).place());
    }
    put(measures, "missing.length", missing == null ? null : missing.length());
    return measures;
  }

  private static void put(Map<String, Measure> measures, String key, @Nullable Measure measure) {
    if (measure != null) {
      measures.put(key, measure);
    }
  }

  @Override
  public List<String> inputs() {
    return axis.column() == null ? List.of() : List.of(axis.column());
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.series(this);
  }
}
