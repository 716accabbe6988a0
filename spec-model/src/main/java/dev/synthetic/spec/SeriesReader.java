package dev.synthetic.spec;

import dev.synthetic.spec.SeriesSpec.Amount;
import dev.synthetic.spec.SeriesSpec.Axis;
import dev.synthetic.spec.SeriesSpec.AxisKind;
import dev.synthetic.spec.SeriesSpec.Beyond;
import dev.synthetic.spec.SeriesSpec.Limits;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code series}, and {@code minValue} and {@code maxValue} beside it.
 *
 * <p>A part that breaks a rule is left out: its problem refuses the whole spec anyway.
 */
final class SeriesReader {
  private static final String SERIES = "series";
  private static final String EXAMPLE = "{level: 20, noise: 0.5}";
  private static final String LEVEL = "level";
  private static final String BEYOND = "beyond";
  private static final String MIN_VALUE = "minValue";
  private static final String MAX_VALUE = "maxValue";
  private static final List<String> PARTS =
      List.of(
          LEVEL,
          SeriesPartsReader.TREND,
          SeriesPartsReader.SEASONALITY,
          SeriesPartsReader.NOISE,
          SeriesPartsReader.RANDOM_WALK,
          SeriesPartsReader.AR1,
          SeriesPartsReader.SPIKES,
          SeriesPartsReader.STEP,
          SeriesPartsReader.MISSING);
  private static final List<String> SETTINGS = List.of("by", "start", BEYOND);

  private final Keys keys;
  private final Bounds bounds;
  private final ZoneId zone;

  SeriesReader(Keys keys, DataType type, ZoneId zone) {
    this.keys = keys;
    this.bounds = Bounds.of(type);
    this.zone = zone;
  }

  /** The generator; null if it cannot be read at all. */
  @Nullable GeneratorSpec read() {
    SpecNode.Mapping mapping = keys.read(SERIES, node -> Keys.mapping(node, EXAMPLE));
    if (mapping == null) {
      return null;
    }
    Keys series = keys.below(SERIES, mapping);
    series.refuseUnknown(Section.SERIES);
    if (SETTINGS.containsAll(mapping.entries().keySet())) {
      keys.problem(
          SERIES,
          "must have at least one of "
              + String.join(", ", PARTS)
              + "; add one, such as series: "
              + EXAMPLE);
    }
    Axis axis = series.readOr("by", new Axis(AxisKind.DUE_INSTANT, null), SeriesReader::axis);
    SeriesMeasures measures = new SeriesMeasures(axis.kind(), zone);
    SeriesPartsReader parts = new SeriesPartsReader(series, measures);
    return new SeriesSpec(
        axis,
        series.read("start", measures::place),
        SeriesAmounts.readOr(series, Section.SERIES_LEVEL, Amount.of(0)),
        parts.trend(),
        parts.seasons(),
        parts.noise(),
        parts.randomWalk(),
        parts.ar1(),
        parts.spikes(),
        parts.steps(),
        parts.missing(),
        limits(series));
  }

  private static Axis axis(SpecNode node) {
    String name = Keys.text(node);
    return name.equals("rows") ? new Axis(AxisKind.ROWS, null) : new Axis(AxisKind.COLUMN, name);
  }

  private Limits limits(Keys series) {
    BigDecimal minValue = keys.read(MIN_VALUE, bounds::check);
    BigDecimal maxValue = keys.read(MAX_VALUE, bounds::check);
    if (minValue != null && maxValue != null && maxValue.compareTo(minValue) <= 0) {
      keys.problem(
          MAX_VALUE,
          "must be above minValue, which is "
              + Bounds.shown(minValue)
              + ", but was '"
              + Bounds.shown(maxValue)
              + "'; move one of them");
    }
    if (series.has(BEYOND) && !keys.has(MIN_VALUE) && !keys.has(MAX_VALUE)) {
      series.problem(BEYOND, "needs minValue or maxValue beside series; add one of them");
    }
    Beyond beyond =
        series.readOr(BEYOND, Beyond.REFLECT, node -> Constants.read(Beyond.values(), node));
    return new Limits(minValue, maxValue, beyond);
  }
}
