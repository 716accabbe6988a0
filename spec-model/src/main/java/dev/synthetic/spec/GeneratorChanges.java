package dev.synthetic.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What differs between two generators, by the keys that a user knows their parts by. */
final class GeneratorChanges {
  private static final String RANDOM = "random";
  private static final String DISTRIBUTION = "distribution";
  private static final String INTERVAL = "interval";
  private static final String GREATEST_LATENESS = "eventTime.lateness.max";

  /** The keys of each generator's parts, in the order in which its canonical text has them. */
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("range", List.of("minValue", "maxValue", "step", RANDOM, DISTRIBUTION)),
          Map.entry("timeRange", List.of("begin", "end", INTERVAL, RANDOM)),
          Map.entry("choice", List.of("values", "weights", RANDOM, DISTRIBUTION)),
          Map.entry(
              "uniqueNumbers", List.of("uniqueValues", "minValue", "maxValue", "step", RANDOM)),
          Map.entry("uniqueTimes", List.of("uniqueValues", "begin", INTERVAL, RANDOM)),
          Map.entry("key", List.of("minValue", "maxValue", "step")),
          Map.entry("keyTimes", List.of("begin", "end", INTERVAL)),
          Map.entry("drawnTimes", List.of("begin", "end", INTERVAL, DISTRIBUTION)),
          Map.entry("rawRange", List.of("minValue", "maxValue", "step")),
          Map.entry("sequence", List.of("sequence.start", "sequence.step")),
          Map.entry(
              "eventTime",
              List.of("eventTime.share", GREATEST_LATENESS, "eventTime.lateness.distribution")),
          Map.entry("expression", List.of("expr")),
          Map.entry("template", List.of("template", "escapeSpecialChars", "wordList")),
          Map.entry(
              "reference",
              List.of(
                  "reference.table",
                  "reference.column",
                  "number of rows to refer to",
                  "reference.distribution")),
          Map.entry(
              "perParent",
              List.of(
                  "reference.table",
                  "reference.column",
                  "reference.perParent.minValue",
                  "reference.perParent.maxValue",
                  "reference.perParent.distribution")),
          Map.entry("lookup", List.of("lookup.reference", "lookup.column")),
          Map.entry("ordinal", List.of("ordinal.reference", "ordinal.start")),
          Map.entry("faker", List.of("faker.name", "faker.group", "faker.countries")),
          Map.entry("datafaker", List.of("faker.expression", "faker.locale")),
          Map.entry("uuid", List.of("uuid.version")),
          Map.entry("regex", List.of("regex")),
          Map.entry(
              "text",
              List.of(
                  "text.paragraphs",
                  "text.sentences",
                  "text.words",
                  "text.characters",
                  "text.wordList")),
          Map.entry("format", List.of("format", "values")),
          Map.entry("series", SeriesCanonical.KEYS));

  /** A double as canonical texts have it: exact, and not for people. */
  private static final Pattern HEX = Pattern.compile("-?0x[01]\\.[0-9a-f]+p-?\\d+");

  /** A decimal whose zeros at the end have become a power of ten. */
  private static final Pattern POWER = Pattern.compile("-?\\d+(\\.\\d+)?E\\+?\\d{1,2}");

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  private final String type;

  /**
   * A reader of one column's generator.
   *
   * @param type the column's type
   */
  private GeneratorChanges(String type) {
    this.type = type;
  }

  /**
   * Sentences on what differs; the whole generators where they are of two kinds, or of a kind that
   * is not known here.
   */
  static List<String> between(String was, String wasType, String is, String isType) {
    CanonicalPart.Call before;
    CanonicalPart.Call now;
    try {
      before = CanonicalPartReader.read(was);
      now = CanonicalPartReader.read(is);
    } catch (IllegalArgumentException e) {
      return List.of(Change.of("generator", was, is));
    }
    GeneratorChanges old = new GeneratorChanges(wasType);
    GeneratorChanges present = new GeneratorChanges(isType);
    if (!before.name().equals(now.name()) || !isKnown(before) || !isKnown(now)) {
      return List.of(Change.of("generator", old.shown(before), present.shown(now)));
    }
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < before.parts().size(); i++) {
      if (!before.parts().get(i).equals(now.parts().get(i))) {
        String key = key(before, i);
        changes.add(Change.of(key, old.shown(before, i), present.shown(now, i)));
      }
    }
    return changes;
  }

  /** Whether each part of a generator has a key. */
  static boolean isKnown(CanonicalPart.Call generator) {
    return KEYS.getOrDefault(generator.name(), List.of()).size() == generator.parts().size();
  }

  private static String key(CanonicalPart.Call generator, int part) {
    return KEYS.getOrDefault(generator.name(), List.of()).get(part);
  }

  private String shown(CanonicalPart.Call generator) {
    if (!isKnown(generator)) {
      return shown("", generator);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < generator.parts().size(); i++) {
      parts.add(key(generator, i) + "=" + shown(generator, i));
    }
    return generator.name() + "(" + String.join(", ", parts) + ")";
  }

  private String shown(CanonicalPart.Call generator, int part) {
    return shown(key(generator, part), generator.parts().get(part));
  }

  private String shown(String key, CanonicalPart part) {
    if (part instanceof CanonicalPart.Call call) {
      return call.name() + list(key, "(", call.parts(), ")");
    }
    if (part instanceof CanonicalPart.Items items) {
      return list(key, "[", items.items(), "]");
    }
    if (part instanceof CanonicalPart.Text text) {
      return "'" + text.text() + "'";
    }
    return word(key, ((CanonicalPart.Word) part).word());
  }

  private String list(String key, String open, List<CanonicalPart> parts, String close) {
    return open + String.join(", ", parts.stream().map(item -> shown(key, item)).toList()) + close;
  }

  private String word(String key, String word) {
    if (word.equals("null")) {
      return Change.NONE;
    }
    return switch (key) {
      case "begin", "end", "values" -> value(word);
      case INTERVAL -> interval(word);
      case RANDOM -> String.valueOf(word.equals(Order.RANDOM.name()));
      case GREATEST_LATENESS -> word + " microseconds";
      default -> number(word);
    };
  }

  private String value(String word) {
    if (type.equals("date") && WHOLE.matcher(word).matches()) {
      return Times.shownDay(Long.parseLong(word));
    }
    return type.startsWith("timestamp") && WHOLE.matcher(word).matches()
        ? Times.shown(Long.parseLong(word))
        : number(word);
  }

  private static String number(String word) {
    if (POWER.matcher(word).matches()) {
      return new BigDecimal(word).toPlainString();
    }
    return HEX.matcher(word).matches() ? Double.toString(Double.parseDouble(word)) : word;
  }

  private static String interval(String word) {
    String[] amounts = word.split("/", -1);
    String[] units = {"months", "days", "microseconds"};
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < amounts.length && i < units.length; i++) {
      if (!amounts[i].equals("0")) {
        shown.add(amounts[i] + " " + units[i]);
      }
    }
    return String.join(" ", shown);
  }
}
