package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every kind of map that a spec may have, with the keys that it may say: readers take them from
 * here, and the document's index of keys is held against it.
 */
enum Section {
  TOP_LEVEL("", KeyNames.TOP_LEVEL, KeyNames.TOP_LEVEL_ALIASES),
  TABLE("tables", KeyNames.TABLE, KeyNames.TOP_LEVEL_ALIASES),
  COLUMN("columns", KeyNames.NAMED_COLUMN, KeyNames.COLUMN_ALIASES),
  /** A column that is a part of another one. */
  PART("element", KeyNames.COLUMN, KeyNames.COLUMN_ALIASES),
  BRANCH("when", "if", "else"),

  RATE(
      "rate",
      "constant: multiplier factor",
      "ramp: rampUp",
      "steps: stairs",
      "sine: sinus sinusoid wave",
      "square: pulse",
      "businessHours: officeHours workingHours",
      "bursts: spike spikes",
      "schedule: weights weekly hourly"),
  RATE_CONSTANT("rate.constant", "multiplier: factor value rate"),
  RATE_RAMP("rate.ramp", "from: start begin", "to: end target", "over: duration length time"),
  RATE_STEPS("rate.steps", "after: at start begin", "multiplier: factor value"),
  RATE_SINE("rate.sine", "period: every length", "amplitude: amp", "phase: shift offset"),
  RATE_SQUARE(
      "rate.square",
      "period: every length",
      "high: on peak",
      "low: off",
      "duty: dutyCycle",
      "phase: shift offset"),
  RATE_BUSINESS_HOURS(
      "rate.businessHours",
      "days: weekdays",
      "open: start begin",
      "close: end",
      "timeZone: zone",
      "inside: multiplier factor",
      "outside",
      "holidays"),
  RATE_BURSTS(
      "rate.bursts",
      "every: period interval",
      "duration: length",
      "multiplier: factor",
      "random: placement"),
  RATE_SCHEDULE("rate.schedule", "weights: hours multipliers", "timeZone: zone"),

  SEQUENCE("sequence", "start: begin minValue from", "step: interval by"),
  EVENT_TIME("eventTime", "lateness: delay late", "share: percentLate probability"),
  LATENESS("lateness", "max: maximum maxValue", "distribution"),
  UUID("uuid", "version"),
  PROSE(
      "text",
      "paragraphs",
      "sentences",
      "words",
      "characters: chars",
      "wordList: extendedWordList"),
  FAKER("faker", "name", "group: for", "countries: locale"),
  FAKER_EXPRESSION("faker", "expression", "locale: countries"),
  /** An expression of the library in the place of a built-in name. */
  FAKER_NAMED_EXPRESSION("faker", "name", "locale: countries"),

  REFERENCE(
      "reference",
      "table: references parent to",
      "column: key field",
      "distribution: dist",
      "perParent: children cardinality"),
  PER_PARENT("perParent", "minValue: min", "maxValue: max", "distribution: dist"),
  LOOKUP("lookup", "reference", "column"),
  ORDINAL("ordinal", "reference", "start: minValue"),

  SERIES(
      "series",
      "level: mean base offset",
      "trend",
      "seasonality: season seasons sine",
      "noise",
      "randomWalk: walk",
      "ar1: autoregressive",
      "spikes: anomalies",
      "step",
      "missing: gaps nulls",
      "by: axis",
      "start",
      "beyond"),
  /** A number that is drawn. */
  SERIES_LEVEL("level", "minValue: min", "maxValue: max", "distribution: dist"),
  SERIES_HEIGHT("height", "minValue: min", "maxValue: max", "distribution: dist"),
  SERIES_TREND("trend", "amount", "per"),
  SERIES_SEASONALITY("seasonality", "period", "amplitude", "phase"),
  SERIES_NOISE("noise", "stddev"),
  SERIES_RANDOM_WALK("randomWalk", "stddev", "per"),
  SERIES_AR1("ar1", "stddev", "halfLife", "phi", "per"),
  SERIES_SPIKES("spikes", "every", "height", "duration", "halfLife"),
  SERIES_STEP("step", "at", "after", "by"),
  SERIES_MISSING("missing", "share", "length"),

  /** Any distribution as a map, beside its parameters. */
  DISTRIBUTION("distribution", "type"),
  UNIFORM("distribution.uniform"),
  NORMAL("distribution.normal", "mean", "stddev"),
  EXPONENTIAL("distribution.exponential", "rate", "mean"),
  GAMMA("distribution.gamma", "shape", "scale"),
  BETA("distribution.beta", "alpha", "beta"),
  LOGNORMAL("distribution.lognormal", "mu", "sigma"),
  WEIBULL("distribution.weibull", "shape", "scale"),
  PARETO("distribution.pareto", "shape", "scale"),
  TRIANGULAR("distribution.triangular", "mode"),
  POISSON("distribution.poisson", "lambda"),
  BINOMIAL("distribution.binomial", "n", "p"),
  GEOMETRIC("distribution.geometric", "p"),
  NEGATIVE_BINOMIAL("distribution.negativeBinomial", "r", "p"),
  ZIPF("distribution.zipf", "exponent"),
  MIXTURE("distribution.mixture", "of"),
  EMPIRICAL("distribution.empirical", "histogram", "quantiles"),
  MIXTURE_PART("of", "weight: share p", "distribution: dist type"),
  HISTOGRAM("histogram", "edges: bins", "counts: weights");

  private static final String LAWS = "distribution.";

  private final String path;
  private final List<String> keys;
  private final Map<String, String> aliases;

  Section(String path, List<String> keys, Map<String, String> aliases) {
    this.path = path;
    this.keys = keys;
    this.aliases = aliases;
  }

  /**
   * A kind of map.
   *
   * @param path where it is: the last keys of the path to it, without places in lists
   * @param keys its keys in order, each with what it is called elsewhere behind a colon
   */
  Section(String path, String... keys) {
    this(path, Arrays.stream(keys).map(key -> key.split(": ", 2)[0]).toList(), aliases(keys));
  }

  private static Map<String, String> aliases(String... words) {
    Map<String, String> aliases = new HashMap<>();
    for (String word : words) {
      int colon = word.indexOf(": ");
      if (colon > 0) {
        for (String alias : word.substring(colon + 2).split(" ", -1)) {
          aliases.put(alias, word.substring(0, colon));
        }
      }
    }
    return Map.copyOf(aliases);
  }

  /** Where it is: the last keys of the path to it, without places in lists; empty for the top. */
  String path() {
    return path;
  }

  /** Its keys, in order; of a distribution its parameters, as they are given without a name. */
  List<String> keys() {
    return keys;
  }

  /** The rule that an unknown key breaks, and the way out. */
  String refusal(String key) {
    return new Vocabulary("key", keys, KeyNames.PLANNED, aliases).refusal(key);
  }

  /** Whether it is the parameters of a distribution. */
  boolean isLaw() {
    return path.startsWith(LAWS);
  }

  /** The last word of the path: of a distribution, its name. */
  String word() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The names of all distributions, in order. */
  static List<String> laws() {
    List<String> names = new ArrayList<>();
    for (Section section : values()) {
      if (section.isLaw()) {
        names.add(section.word());
      }
    }
    return names;
  }
}
