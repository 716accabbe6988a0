package dev.synthetic.spec;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parts whose sum is a series; lengths are of time unless the series is {@link #by} something else.
 */
public final class SeriesParts {
  private static final String STDDEV = "stddev";

  private SeriesParts() {}

  /** The axis in place of the row's due instant: a column's values. */
  public static SeriesPartDraft by(String column) {
    return new SeriesPartDraft("by", column);
  }

  /** The axis in place of the row's due instant: the row's number. */
  public static SeriesPartDraft byRows() {
    return by("rows");
  }

  /** The place on the axis from which trend and random walk count. */
  public static SeriesPartDraft start(Temporal start) {
    return new SeriesPartDraft("start", start);
  }

  /** A value that all rows have in common. */
  public static SeriesPartDraft level(double level) {
    return new SeriesPartDraft("level", level);
  }

  /** A value that is drawn for each entity, between two (both inclusive). */
  public static SeriesPartDraft level(double least, double greatest, DistributionDraft shape) {
    return part("level")
        .with("minValue", least)
        .with("maxValue", greatest)
        .with("distribution", shape.keys());
  }

  /** A straight line: a rise over each length. */
  public static SeriesPartDraft trend(double amount, Duration per) {
    return part("trend").with("amount", amount).with("per", per);
  }

  /** A sine wave; several give several. */
  public static SeriesPartDraft season(Duration period, double amplitude) {
    return part("seasonality").with("period", period).with("amplitude", amplitude);
  }

  /** A shift of the level from some instant on; several give several. */
  public static SeriesPartDraft step(Temporal at, double by) {
    return part("step").with("at", at).with("by", by);
  }

  /** A random walk, by the deviation of its move over each length. */
  public static SeriesPartDraft randomWalk(double stddev, Duration per) {
    return part("randomWalk").with(STDDEV, stddev).with("per", per);
  }

  /** An autoregressive process of order 1, by the length over which its correlation halves. */
  public static SeriesPartDraft ar1(double stddev, Duration halfLife) {
    return part("ar1").with(STDDEV, stddev).with("halfLife", halfLife);
  }

  /** Spikes at random, which keep their height for a while. */
  public static SeriesPartDraft spikes(Duration every, double height, Duration duration) {
    return part("spikes").with("every", every).with("height", height).with("duration", duration);
  }

  /** Gaussian noise, each row's own. */
  public static SeriesPartDraft noise(double stddev) {
    return new SeriesPartDraft("noise", stddev);
  }

  /** A share of rows that are null, each by itself. */
  public static SeriesPartDraft missing(double share) {
    return new SeriesPartDraft("missing", share);
  }

  /** A share of rows that are null, in gaps of a mean length. */
  public static SeriesPartDraft missing(double share, Duration length) {
    return part("missing").with("share", share).with("length", length);
  }

  private static SeriesPartDraft part(String name) {
    Map<String, Object> none = new LinkedHashMap<>();
    return new SeriesPartDraft(name, none);
  }
}
