package dev.synthetic.spark.plan;

import dev.synthetic.spark.generate.EntityStreams;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.generate.SeriesLevel;
import dev.synthetic.spark.generate.SeriesNoise;
import dev.synthetic.spark.generate.SeriesPart;
import dev.synthetic.spark.generate.SeriesPath;
import dev.synthetic.spark.generate.SeriesSeason;
import dev.synthetic.spark.generate.SeriesSpikes;
import dev.synthetic.spark.generate.SeriesSteps;
import dev.synthetic.spark.generate.SeriesTrend;
import dev.synthetic.spark.random.PathLaw;
import dev.synthetic.spec.SeriesSpec;
import dev.synthetic.spec.SeriesSpec.Amount;
import dev.synthetic.spec.SeriesSpec.Ar1;
import dev.synthetic.spec.SeriesSpec.Origin;
import dev.synthetic.spec.SeriesSpec.RandomWalk;
import dev.synthetic.spec.SeriesSpec.Season;
import dev.synthetic.spec.SeriesSpec.Shape;
import dev.synthetic.spec.SeriesSpec.Spikes;
import dev.synthetic.spec.SeriesSpec.Step;
import dev.synthetic.spec.SeriesSpec.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;

/**
 * Binds the parts of a series.
 *
 * @param ticks the series' axis
 * @param start the tick from which trend, random walk and relative steps count
 * @param streams the random streams of entities, by what they are for
 */
record SeriesParts(
    SeriesSpec series, SeriesTicks ticks, long start, Function<String, EntityStreams> streams) {

  /** The parts that there are, in the order in which they are added up. */
  List<SeriesPart> bind(ColumnKeys keys) {
    List<SeriesPart> parts = new ArrayList<>();
    addLevel(parts, keys);
    Trend trend = series.trend();
    if (trend != null) {
      parts.add(new SeriesTrend(start, trend.amount(), ticks.length(trend.per())));
    }
    series.seasons().forEach(season -> parts.add(season(season)));
    addSteps(parts);
    RandomWalk walk = series.randomWalk();
    if (walk != null) {
      PathLaw law = PathLaw.walk(walk.stddev(), ticks.length(walk.per()));
      parts.add(new SeriesPath(streams.apply("series/randomWalk"), law, start));
    }
    Ar1 ar1 = series.ar1();
    if (ar1 != null) {
      PathLaw law = PathLaw.stationary(ar1.stddev(), ar1.kept(), ticks.length(ar1.per()));
      parts.add(new SeriesPath(streams.apply("series/ar1"), law, 0));
    }
    Spikes spikes = series.spikes();
    if (spikes != null) {
      parts.add(spikes(spikes));
    }
    if (series.noiseStddev() > 0) {
      parts.add(new SeriesNoise(keys.of("series/noise"), series.noiseStddev()));
    }
    return parts;
  }

  private void addLevel(List<SeriesPart> parts, ColumnKeys keys) {
    Amount level = series.level();
    if (level.least() == level.greatest()) {
      if (level.least() != 0) {
        parts.add(new SeriesLevel(level.least(), null));
      }
      return;
    }
    RealLaw law = new RealLaw(keys.of("series/level"), level.least(), level.greatest());
    Fill<double[]> drawn = law.draw(level.distribution());
    parts.add(hasEntities() ? new SeriesLevel(0, drawn) : new SeriesLevel(first(drawn), null));
  }

  private boolean hasEntities() {
    return streams.apply("series/level").isByEntity();
  }

  private static double first(Fill<double[]> drawn) {
    double[] level = new double[Rows.CAPACITY];
    Rows rows = Rows.consecutive();
    rows.moveTo(0, 0, 1);
    drawn.fill(rows, level);
    return level[0];
  }

  private SeriesSeason season(Season season) {
    return new SeriesSeason(
        ticks.length(season.period()), ticks.length(season.phase()), season.amplitude());
  }

  private void addSteps(List<SeriesPart> parts) {
    SortedMap<Long, Double> steps = new TreeMap<>();
    for (Step step : series.steps()) {
      long place =
          step.origin() == Origin.START
              ? Math.addExact(start, ticks.length(step.place()))
              : ticks.place(step.place());
      steps.merge(place, step.amount(), Double::sum);
    }
    if (!steps.isEmpty()) {
      parts.add(SeriesSteps.of(steps));
    }
  }

  private SeriesSpikes spikes(Spikes spikes) {
    EntityStreams entities = streams.apply("series/spikes");
    LongToDoubleFunction height = SeriesAmount.of(spikes.height());
    double every = ticks.length(spikes.every());
    long length = ticks.length(spikes.length());
    return spikes.shape() == Shape.LEVEL
        ? SeriesSpikes.level(entities, every, length, height)
        : SeriesSpikes.decaying(entities, every, length, height);
  }
}
