package dev.synthetic.spec;

import dev.synthetic.spec.SeriesSpec.Amount;
import dev.synthetic.spec.SeriesSpec.Ar1;
import dev.synthetic.spec.SeriesSpec.Measure;
import dev.synthetic.spec.SeriesSpec.Missing;
import dev.synthetic.spec.SeriesSpec.Origin;
import dev.synthetic.spec.SeriesSpec.RandomWalk;
import dev.synthetic.spec.SeriesSpec.Season;
import dev.synthetic.spec.SeriesSpec.Shape;
import dev.synthetic.spec.SeriesSpec.Spikes;
import dev.synthetic.spec.SeriesSpec.Step;
import dev.synthetic.spec.SeriesSpec.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a series; one that is not there, or breaks a rule, is null. */
final class SeriesPartsReader {
  static final String TREND = "trend";
  static final String SEASONALITY = "seasonality";
  static final String NOISE = "noise";
  static final String RANDOM_WALK = "randomWalk";
  static final String AR1 = "ar1";
  static final String SPIKES = "spikes";
  static final String STEP = "step";
  static final String MISSING = "missing";

  private static final String STDDEV = "stddev";
  private static final String PER = "per";
  private static final String AMOUNT = "amount";
  private static final String HALF_LIFE = "halfLife";
  private static final String PHI = "phi";
  private static final String DURATION = "duration";
  private static final String SHARE = "share";
  private static final String LENGTH = "length";
  private static final int MOST_SEASONS = 16;
  private static final int MOST_STEPS = 1000;
  private static final double HALF = 0.5;
  private static final BigDecimal GREATEST_PHI = new BigDecimal("0.999999");
  private static final BigDecimal GREATEST_SHARE_OF_GAPS = new BigDecimal("0.99");

  private final Keys series;
  private final SeriesMeasures measures;

  SeriesPartsReader(Keys series, SeriesMeasures measures) {
    this.series = series;
    this.measures = measures;
  }

  @Nullable Trend trend() {
    return read(TREND, "{amount: 0.5, per: " + day() + "}", Section.SERIES_TREND, this::trend);
  }

  private @Nullable Trend trend(Keys keys) {
    Double amount = keys.required(AMOUNT, "0.5", SeriesAmounts::number);
    Measure per = keys.required(PER, day(), measures::length);
    return amount == null || per == null ? null : new Trend(amount, per);
  }

  /** The seasons, without those that break a rule. */
  List<Season> seasons() {
    return list(
        SEASONALITY,
        MOST_SEASONS,
        "{period: " + day() + ", amplitude: 6}",
        Section.SERIES_SEASONALITY,
        this::season);
  }

  private @Nullable Season season(Keys keys) {
    Measure period = keys.required("period", day(), measures::length);
    Double amplitude = keys.required("amplitude", "6", SeriesAmounts::number);
    Measure phase = keys.read("phase", measures::shift);
    if (period == null || amplitude == null) {
      return null;
    }
    return new Season(period, amplitude, phase == null ? SeriesMeasures.zero(period) : phase);
  }

  /** The deviation of the noise; 0 for none. */
  double noise() {
    Double stddev =
        series.read(
            NOISE,
            node ->
                node instanceof SpecNode.Scalar
                    ? Double.valueOf(SeriesAmounts.positive(node))
                    : part(NOISE, node, "{stddev: 0.5}", Section.SERIES_NOISE, this::stddev));
    return stddev == null ? 0 : stddev;
  }

  private @Nullable Double stddev(Keys keys) {
    return keys.required(STDDEV, "0.5", SeriesAmounts::positive);
  }

  @Nullable RandomWalk randomWalk() {
    return read(
        RANDOM_WALK,
        "{stddev: 0.5, per: " + hour() + "}",
        Section.SERIES_RANDOM_WALK,
        keys -> {
          Double stddev = stddev(keys);
          Measure per = keys.required(PER, hour(), measures::length);
          return stddev == null || per == null ? null : new RandomWalk(stddev, per);
        });
  }

  @Nullable Ar1 ar1() {
    return read(AR1, "{stddev: 0.5, halfLife: " + hour() + "}", Section.SERIES_AR1, this::ar1);
  }

  private @Nullable Ar1 ar1(Keys keys) {
    Double stddev = stddev(keys);
    if (keys.has(HALF_LIFE) == keys.has(PHI)) {
      keys.problem(
          keys.has(PHI) ? PHI : HALF_LIFE,
          "must be given as halfLife, or as phi and per, but "
              + (keys.has(PHI) ? "both are there; take one out" : "none is there; add one"));
      return null;
    }
    if (keys.has(HALF_LIFE) && keys.has(PER)) {
      keys.problem(PER, "belongs to phi, but halfLife is there; take it out");
    }
    String length = keys.has(PHI) ? PER : HALF_LIFE;
    Measure per = keys.required(length, hour(), measures::length);
    Double kept = keys.has(PHI) ? keys.read(PHI, SeriesPartsReader::phi) : Double.valueOf(HALF);
    return stddev == null || per == null || kept == null ? null : new Ar1(stddev, kept, per);
  }

  private static double phi(SpecNode node) {
    BigDecimal phi = Numbers.parse(node);
    if (phi.signum() <= 0 || phi.compareTo(GREATEST_PHI) > 0) {
      throw new ValueException(
          "must be above 0, at most 0.999999, but was "
              + node.description()
              + "; for more give a longer per, or a randomWalk");
    }
    return phi.doubleValue();
  }

  @Nullable Spikes spikes() {
    return read(
        SPIKES,
        "{every: " + day() + ", height: 10, duration: " + hour() + "}",
        Section.SERIES_SPIKES,
        this::spikes);
  }

  private @Nullable Spikes spikes(Keys keys) {
    Measure every = keys.required("every", day(), measures::length);
    Amount height = null;
    if (keys.has("height")) {
      height = SeriesAmounts.readOr(keys, Section.SERIES_HEIGHT, Amount.of(0));
    } else {
      keys.problem("height", "must be given, such as height: 10; add it");
    }
    if (keys.has(HALF_LIFE) == keys.has(DURATION)) {
      keys.problem(
          DURATION,
          "must be given, or halfLife, but "
              + (keys.has(DURATION) ? "both are there; take one out" : "none is there; add one"));
      return null;
    }
    String key = keys.has(DURATION) ? DURATION : HALF_LIFE;
    Measure length = keys.read(key, measures::length);
    if (every == null || height == null || length == null) {
      return null;
    }
    if (every.unit() == length.unit() && length.amount().compareTo(every.amount()) > 0) {
      keys.problem(
          key,
          "must be at most every, but was '"
              + keys.textOrNull(key)
              + "'; make spikes rarer, or"
              + " shorter");
    }
    return new Spikes(every, height, key.equals(DURATION) ? Shape.LEVEL : Shape.DECAY, length);
  }

  /** The steps, without those that break a rule. */
  List<Step> steps() {
    return list(STEP, MOST_STEPS, "{after: " + day() + ", by: 5}", Section.SERIES_STEP, this::step);
  }

  private @Nullable Step step(Keys keys) {
    Double amount = keys.required("by", "5", SeriesAmounts::number);
    if (keys.has("at") == keys.has("after")) {
      keys.problem(
          "at",
          "must be given, or after, but "
              + (keys.has("at") ? "both are there; take one out" : "none is there; add one"));
      return null;
    }
    Measure place =
        keys.has("at") ? keys.read("at", measures::place) : keys.read("after", measures::after);
    Origin origin = keys.has("at") ? Origin.AXIS : Origin.START;
    return amount == null || place == null ? null : new Step(origin, place, amount);
  }

  @Nullable Missing missing() {
    return series.read(
        MISSING,
        node ->
            node instanceof SpecNode.Scalar
                ? new Missing(ColumnReader.share(node), null)
                : part(
                    MISSING,
                    node,
                    "{share: 0.02, length: " + hour() + "}",
                    Section.SERIES_MISSING,
                    this::missing));
  }

  private @Nullable Missing missing(Keys keys) {
    BigDecimal share = keys.required(SHARE, "0.02", ColumnReader::share);
    Measure length = keys.read(LENGTH, measures::length);
    if (share == null) {
      return null;
    }
    if (length != null && share.compareTo(GREATEST_SHARE_OF_GAPS) > 0) {
      keys.problem(
          SHARE,
          "must be at most 0.99 beside length, but was '"
              + keys.textOrNull(SHARE)
              + "'; take length out");
    }
    return new Missing(share, length);
  }

  private String day() {
    return measures.example("1 day", "1000");
  }

  private String hour() {
    return measures.example("1 hour", "100");
  }

  private <T> @Nullable T read(
      String key, String example, Section section, Function<Keys, @Nullable T> reader) {
    return series.read(key, node -> part(key, node, example, section, reader));
  }

  private <T> @Nullable T part(
      String key,
      SpecNode node,
      String example,
      Section section,
      Function<Keys, @Nullable T> reader) {
    Keys keys = series.below(key, Keys.mapping(node, example));
    keys.refuseUnknown(section);
    return reader.apply(keys);
  }

  /** A list of maps, or a single map. */
  private <T> List<T> list(
      String key, int most, String example, Section section, Function<Keys, @Nullable T> reader) {
    List<T> parts = new ArrayList<>();
    series.read(
        key,
        node -> {
          boolean isList = node instanceof SpecNode.Sequence;
          List<SpecNode> items = isList ? Keys.items(node) : List.of(node);
          if (items.size() > most) {
            throw new ValueException("must be at most " + most + ", but are " + items.size());
          }
          for (int i = 0; i < items.size(); i++) {
            String path = isList ? key + "[" + i + "]" : key;
            T part =
                series.readBelow(
                    path, "", items.get(i), item -> part(path, item, example, section, reader));
            if (part != null) {
              parts.add(part);
            }
          }
          return parts;
        });
    return parts;
  }
}
