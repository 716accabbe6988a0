package dev.synthetic.spec;

import dev.synthetic.spec.GuessRule.Place;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What columns hold of which only names and types are known. */
final class Guesses {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern JOINT = Pattern.compile("[^a-z0-9]+");

  /** Units that a name may end in, which do not change what it names. */
  private static final Pattern UNIT =
      Pattern.compile(
          "_(c|celsius|deg|degrees|usd|eur|gbp|kg|km|cm|mm|kmh|kph|hpa|kw|kwh|volts|amps|watts|utc)$");

  private static final BigDecimal MOST_UNIQUE = BigDecimal.valueOf(1L << 62);
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final List<SchemaField> fields;
  private final GuessGroups groups;

  /**
   * Guesses about the columns of one table.
   *
   * @param fields all of them
   */
  Guesses(List<SchemaField> fields) {
    this.fields = List.copyOf(fields);
    Map<String, Map<String, SpecNode>> alone = new HashMap<>();
    for (SchemaField field : fields) {
      Guessed guessed = alone(field);
      if (guessed != null) {
        alone.put(plain(field.name()), guessed.keys());
      }
    }
    this.groups = GuessGroups.of(alone);
  }

  /**
   * A guess with the keys that follow from it.
   *
   * @param guess the guess
   * @param keys its keys
   */
  record Guessed(Guess guess, Map<String, SpecNode> keys) {}

  /** What a column holds; null where its type has parts, of which nothing can be guessed. */
  @Nullable Guessed of(SchemaField field) {
    Guessed alone = alone(field);
    if (alone == null) {
      return null;
    }
    Map<String, SpecNode> keys = groups.grouped(plain(field.name()), alone.keys());
    String text = FlowText.of(new SpecNode.Mapping(keys));
    return new Guessed(new Guess(field.name(), field.type(), alone.guess().rule(), text), keys);
  }

  /** What a column holds, whatever the others do. */
  private @Nullable Guessed alone(SchemaField field) {
    String name = plain(field.name());
    Guessed whole = of(field, name);
    String stripped = UNIT.matcher(name).replaceFirst("");
    if (stripped.equals(name) || (whole != null && !whole.guess().isByTypeAlone())) {
      return whole;
    }
    return of(field, stripped);
  }

  private @Nullable Guessed of(SchemaField field, String name) {
    Place place = place(field);
    for (GuessRule rule : GuessTable.RULES) {
      String like = rule.family().has(field.type()) ? rule.match(name, place) : null;
      if (like == null) {
        continue;
      }
      Map<String, SpecNode> keys = fitting(rule.keys(), field, name);
      if (isRight(keys, field.type())) {
        String text = FlowText.of(new SpecNode.Mapping(keys));
        return new Guessed(new Guess(field.name(), field.type(), like, text), keys);
      }
    }
    return null;
  }

  private Place place(SchemaField field) {
    boolean isFirst =
        fields.indexOf(field) == 0 && fields.stream().noneMatch(f -> plain(f.name()).equals("id"));
    boolean isBesideTime =
        fields.stream().anyMatch(other -> other != field && other.type().isTemporal());
    return new Place(isFirst, isBesideTime);
  }

  /** A name in small letters, its words apart. */
  private static String plain(String name) {
    String apart = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    return JOINT.matcher(apart).replaceAll("_");
  }

  /** The keys of a rule, made to fit the column's name and type. */
  private static Map<String, SpecNode> fitting(String text, SchemaField field, String name) {
    String stem = name.endsWith("_id") ? name.substring(0, name.length() - 3) : name;
    String shown = stem.replace("_", "-");
    String filled = text.replace("{stem}", shown).replace("{STEM}", shown.toUpperCase(Locale.ROOT));
    if (field.type().isNumeric()) {
      BigDecimal most = Bounds.of(field.type()).greatest().min(MOST_UNIQUE);
      filled = filled.replace("{most}", most.toBigInteger().toString());
    }
    Map<String, SpecNode> keys = new LinkedHashMap<>(GuessTable.keys(filled));
    if (field.type().isNumeric()) {
      fitNumbers(keys, field.type());
    }
    if (field.notNull()) {
      keys.remove("percentNulls");
    }
    return keys;
  }

  /** A step is the grain of floats and doubles; other numbers have their own, and narrower ends. */
  private static void fitNumbers(Map<String, SpecNode> keys, DataType type) {
    if (!type.isReal() && keys.get("step") instanceof SpecNode.Scalar step) {
      keys.computeIfPresent("step", (key, node) -> step.text().contains(".") ? null : node);
    }
    Bounds bounds = Bounds.of(type);
    if (keys.containsKey("uniqueValues")) {
      return;
    }
    keys.computeIfPresent(
        "minValue",
        (key, node) -> number(node).compareTo(bounds.least()) < 0 ? scalar(bounds.least()) : node);
    keys.computeIfPresent(
        "maxValue",
        (key, node) ->
            number(node).compareTo(bounds.greatest()) > 0 ? scalar(bounds.greatest()) : node);
  }

  private static BigDecimal number(SpecNode node) {
    return Numbers.parse(node);
  }

  private static SpecNode scalar(BigDecimal number) {
    return new SpecNode.Scalar(number.toPlainString(), true);
  }

  private static boolean isRight(Map<String, SpecNode> keys, DataType type) {
    Problems problems = new Problems();
    Keys read = new Keys(new SpecNode.Mapping(keys), "", problems);
    return new GeneratorReader(read, type, UTC).read() != null && problems.isEmpty();
  }
}
