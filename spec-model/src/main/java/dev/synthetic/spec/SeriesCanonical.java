package dev.synthetic.spec;

import dev.synthetic.spec.SeriesSpec.Amount;
import dev.synthetic.spec.SeriesSpec.Ar1;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Missing;
import dev.synthetic.spec.SeriesSpec.RandomWalk;
import dev.synthetic.spec.SeriesSpec.Season;
import dev.synthetic.spec.SeriesSpec.Spikes;
import dev.synthetic.spec.SeriesSpec.Step;
import dev.synthetic.spec.SeriesSpec.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The canonical text of a series: its parts in a fixed order. */
final class SeriesCanonical {
  /** The keys of the parts, in the order of the text. */
  static final List<String> KEYS =
      List.of(
          "series.by",
          "series.start",
          "series.level",
          "series.trend",
          "series.seasonality",
          "series.noise",
          "series.randomWalk",
          "series.ar1",
          "series.spikes",
          "series.step",
          "series.missing",
          "minValue",
          "maxValue",
          "series.beyond");

  private static final String NONE = "null";

  private SeriesCanonical() {}

  static String text(SeriesSpec spec) {
    return call(
        "series",
        axis(spec.axis()),
        measure(spec.start()),
        amount(spec.level()),
        trend(spec.trend()),
        list(spec.seasons().stream().map(SeriesCanonical::season).toList()),
        hex(spec.noiseStddev()),
        walk(spec.randomWalk()),
        ar1(spec.ar1()),
        spikes(spec.spikes()),
        list(spec.steps().stream().map(SeriesCanonical::step).toList()),
        missing(spec.missing()),
        number(spec.limits().minValue()),
        number(spec.limits().maxValue()),
        word(spec.limits().beyond()));
  }

  private static String axis(SeriesSpec.Axis axis) {
    String column = axis.column();
    if (column == null) {
      return word(axis.kind());
    }
    String name = column.toLowerCase(Locale.ROOT);
    return call("column", name.length() + ":" + name);
  }

  private static String trend(@Nullable Trend trend) {
    return trend == null ? NONE : call("trend", hex(trend.amount()), measure(trend.per()));
  }

  private static String season(Season season) {
    return call("sine", measure(season.period()), hex(season.amplitude()), measure(season.phase()));
  }

  private static String walk(@Nullable RandomWalk walk) {
    return walk == null ? NONE : call("walk", hex(walk.stddev()), measure(walk.per()));
  }

  private static String ar1(@Nullable Ar1 ar1) {
    return ar1 == null ? NONE : call("ar1", hex(ar1.stddev()), hex(ar1.kept()), measure(ar1.per()));
  }

  private static String spikes(@Nullable Spikes spikes) {
    return spikes == null
        ? NONE
        : call(
            word(spikes.shape()),
            measure(spikes.every()),
            amount(spikes.height()),
            measure(spikes.length()));
  }

  private static String step(Step step) {
    return call(word(step.origin()), measure(step.place()), hex(step.amount()));
  }

  private static String missing(@Nullable Missing missing) {
    return missing == null
        ? NONE
        : call("missing", number(missing.share()), measure(missing.length()));
  }

  private static String amount(Amount amount) {
    return amount.least() == amount.greatest()
        ? hex(amount.least())
        : call(
            "drawn",
            hex(amount.least()),
            hex(amount.greatest()),
            SpecCanonical.Generator.distribution(amount.distribution()));
  }

  private static String measure(@Nullable Measure measure) {
    return measure == null ? NONE : call(word(measure.unit()), number(measure.amount()));
  }

  private static String number(@Nullable BigDecimal number) {
    return number == null ? NONE : number.stripTrailingZeros().toString();
  }

  private static String hex(double number) {
    return Double.toHexString(number + 0.0); // −0 is 0
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String list(List<String> items) {
    return items.size() + "[" + String.join(",", items) + "]";
  }

  private static String call(String name, String... parts) {
    return name + "(" + String.join(",", parts) + ")";
  }
}
