package dev.synthetic.spec;

import dev.synthetic.spec.RateSpec.Profile;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RateText} writes. */
final class RateTextReader {
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}(?:\\.\\d{1,6})?");

  private final Map<String, SpecNode> entries;

  private RateTextReader(SpecNode node) {
    if (!(node instanceof SpecNode.Mapping mapping)) {
      throw new IllegalArgumentException("no map");
    }
    this.entries = mapping.entries();
  }

  /** The rate of a text; of one that was written otherwise, any rate or none. */
  static RateSpec read(String text) {
    try {
      RateTextReader rate = new RateTextReader(JsonTree.parse(text));
      RateSpec.Arrivals arrivals =
          Constants.read(RateSpec.Arrivals.values(), rate.node(RateReader.ARRIVALS));
      return new RateSpec(rate.list("profiles", RateTextReader::profile), arrivals);
    } catch (SpecSyntaxException
        | ValueException
        | DateTimeException
        | IllegalArgumentException e) {
      throw foreign(text, e);
    }
  }

  /** What to say of a text that was written otherwise. */
  static IllegalArgumentException foreign(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "must be a rate as this connector writes it, but was '" + Suggestions.shown(text) + "'",
        cause);
  }

  private static Profile profile(SpecNode node) {
    RateTextReader profile = new RateTextReader(node);
    String name = profile.entries.keySet().stream().findFirst().orElse("");
    ProfileKind kind = ProfileKind.of(name);
    if (kind == null) {
      throw new IllegalArgumentException("no profile");
    }
    Profile read =
        kind == ProfileKind.STEPS
            ? new RateSpec.Steps(profile.list(name, RateTextReader::step))
            : new RateTextReader(profile.node(name)).settings(kind);
    if (!ProfileRules.holdFor(read)) {
      throw new IllegalArgumentException("beyond the rules");
    }
    return read;
  }

  private static RateSpec.Step step(SpecNode node) {
    RateTextReader step = new RateTextReader(node);
    return new RateSpec.Step(step.micros("afterMicros"), step.number("multiplier"));
  }

  private Profile settings(ProfileKind kind) {
    return switch (kind) {
      case CONSTANT -> new RateSpec.Constant(number("multiplier"));
      case RAMP -> new RateSpec.Ramp(number("from"), number("to"), micros("overMicros"));
      case STEPS -> throw new IllegalStateException("steps are a list");
      case SINE ->
          new RateSpec.Sine(micros("periodMicros"), number("amplitude"), micros("phaseMicros"));
      case SQUARE ->
          new RateSpec.Square(
              micros("periodMicros"),
              number("high"),
              number("low"),
              micros("highMicros"),
              micros("phaseMicros"));
      case BUSINESS_HOURS -> businessHours();
      case BURSTS ->
          new RateSpec.Bursts(
              micros("everyMicros"),
              micros("durationMicros"),
              number("multiplier"),
              Constants.read(RateSpec.Placement.values(), node("placement")));
      case SCHEDULE -> new RateSpec.Schedule(list("weights", RateTextReader::number), zone());
    };
  }

  private Profile businessHours() {
    Set<DayOfWeek> days = new TreeSet<>();
    list("days", WeekDays::parse).forEach(days::addAll);
    return new RateSpec.BusinessHours(
        days,
        micros("openMicros"),
        micros("closeMicros"),
        zone(),
        number("inside"),
        number("outside"),
        list("holidays", node -> LocalDate.parse(Keys.text(node))));
  }

  private ZoneId zone() {
    return ZoneId.of(Keys.text(node("timeZone")));
  }

  private long micros(String key) {
    return Long.parseLong(Keys.text(node(key)));
  }

  private BigDecimal number(String key) {
    return number(node(key));
  }

  private static BigDecimal number(SpecNode node) {
    String text = Keys.text(node);
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("no decimal number");
    }
    return new BigDecimal(text);
  }

  private <T> List<T> list(String key, Function<SpecNode, T> item) {
    if (node(key) instanceof SpecNode.Sequence list) {
      return list.items().stream().map(item).toList();
    }
    throw new IllegalArgumentException("no list");
  }

  private SpecNode node(String key) {
    SpecNode node = entries.get(key);
    if (node == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return node;
  }
}
