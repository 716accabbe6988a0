package dev.synthetic.spec;

import dev.synthetic.spec.FormatPart.Style;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values after a format, or between a prefix and a suffix. */
final class FormatReader {
  private static final String FORMAT = "format";
  private static final String DEFAULT_SEPARATOR = "_";

  private final Keys keys;
  private final ZoneId zone;

  FormatReader(Keys keys, ZoneId zone) {
    this.keys = keys;
    this.zone = zone;
  }

  @Nullable GeneratorSpec read() {
    List<FormatPart> parts = keys.has(FORMAT) ? format() : affixes();
    if (parts == null) {
      return null;
    }
    Kind inner = Kind.formatted(keys);
    if (inner == Kind.VALUES && !isWhole()) {
      return texts(parts, DataType.Simple.STRING);
    }
    if (inner == Kind.VALUES) {
      return texts(parts, DataType.Simple.LONG);
    }
    if (inner == Kind.NONE) {
      return checked(parts, keys.has("baseColumn") ? bases() : 1, null);
    }
    GeneratorSpec numbers = new GeneratorReader(keys, DataType.Simple.LONG, zone).read(inner);
    return numbers == null ? null : checked(parts, 1, numbers);
  }

  private @Nullable GeneratorSpec checked(
      List<FormatPart> parts, int values, @Nullable GeneratorSpec numbers) {
    long shown = parts.stream().filter(part -> part instanceof FormatPart.Value).count();
    if (shown != values) {
      keys.problem(
          FORMAT,
          (values == 1
                  ? "must show its value once"
                  : "must show each of " + values + " values once")
              + ", by %s or %d, but shows "
              + shown
              + "; a percent sign is written %%");
      return null;
    }
    return new TextSpec.Formatted(parts, numbers);
  }

  private @Nullable List<FormatPart> format() {
    for (String key : List.of("prefix", "suffix", "textSeparator")) {
      if (keys.has(key)) {
        keys.problem(key, "contradicts 'format'; write it into the format");
      }
    }
    List<FormatPart> parts =
        keys.read(FORMAT, node -> FormatParser.parse(text(node, "must not be empty")));
    boolean alone = !keys.isBroken("prefix") && !keys.isBroken("suffix");
    return alone && !keys.isBroken("textSeparator") ? parts : null;
  }

  /** dbldatagen's {@code prefix_value_suffix}. */
  private @Nullable List<FormatPart> affixes() {
    if (!keys.has("prefix") && !keys.has("suffix")) {
      keys.problem("textSeparator", "needs prefix or suffix; add one");
      return null;
    }
    String separator = keys.readOr("textSeparator", DEFAULT_SEPARATOR, Keys::text);
    String prefix = keys.read("prefix", Keys::text);
    String suffix = keys.read("suffix", Keys::text);
    for (String key : List.of("textSeparator", "prefix", "suffix")) {
      if (keys.isBroken(key)) {
        return null;
      }
      checkLength(key);
    }
    List<FormatPart> parts = new ArrayList<>();
    if (prefix != null) {
      literal(prefix + separator, parts);
    }
    int values = Kind.formatted(keys) == Kind.NONE && keys.has("baseColumn") ? bases() : 1;
    for (int i = 0; i < values; i++) {
      if (i > 0) {
        literal(separator, parts);
      }
      parts.add(new FormatPart.Value(Style.TEXT, 0, false));
    }
    if (suffix != null) {
      literal(separator + suffix, parts);
    }
    return keys.isBroken("prefix") || keys.isBroken("suffix") ? null : parts;
  }

  private static void literal(String text, List<FormatPart> parts) {
    if (!text.isEmpty()) {
      parts.add(new FormatPart.Literal(text));
    }
  }

  private void checkLength(String key) {
    String text = keys.textOrNull(key);
    if (text != null && text.length() > SpecLimits.LONGEST_TEMPLATE) {
      keys.problem(key, tooLong(text));
    }
  }

  private static String text(SpecNode node, String empty) {
    String text = Keys.text(node);
    if (text.isEmpty() || text.length() > SpecLimits.LONGEST_TEMPLATE) {
      throw new ValueException(
          text.isEmpty() ? empty + "; write %d for the number alone" : tooLong(text));
    }
    return text;
  }

  private static String tooLong(String text) {
    return "must have at most "
        + SpecLimits.LONGEST_TEMPLATE
        + " characters, but has "
        + text.length()
        + "; make it shorter";
  }

  /** Given values become texts here, so that they cost what other given texts do. */
  private @Nullable GeneratorSpec texts(List<FormatPart> parts, DataType type) {
    GeneratorSpec read = new GeneratorReader(keys, type, zone).read(Kind.VALUES);
    if (!(read instanceof GeneratorSpec.Choice choice) || checked(parts, 1, null) == null) {
      return null;
    }
    try {
      List<Object> texts = new ArrayList<>();
      for (Object value : choice.values()) {
        texts.add(formatted(parts, value));
      }
      return new GeneratorSpec.Choice(
          texts, choice.weights(), choice.order(), choice.distribution());
    } catch (ValueException e) {
      keys.problem(FORMAT, e.getMessage());
      return null;
    }
  }

  private static String formatted(List<FormatPart> parts, Object value) {
    StringBuilder text = new StringBuilder();
    for (FormatPart part : parts) {
      text.append(
          part instanceof FormatPart.Value shown
              ? formatted(shown, value)
              : ((FormatPart.Literal) part).text());
    }
    return text.toString();
  }

  private static String formatted(FormatPart.Value part, Object value) {
    if (part.style() != Style.TEXT && !(value instanceof Long)) {
      throw new ValueException(
          "must show texts by %s, as values are no whole numbers; change it, or the values");
    }
    String conversion =
        switch (part.style()) {
          case TEXT -> "s";
          case DECIMAL -> "d";
          case HEXADECIMAL -> "x";
          case HEXADECIMAL_CAPITALS -> "X";
        };
    String width = part.width() == 0 ? "" : Integer.toString(part.width());
    return String.format(Locale.ROOT, "%" + (part.zeros() ? "0" : "") + width + conversion, value);
  }

  /** Whether every value is a whole number. */
  private boolean isWhole() {
    SpecNode node = keys.read("values", given -> given);
    if (!(node instanceof SpecNode.Sequence sequence)) {
      return false;
    }
    try {
      sequence.items().forEach(Numbers::parseLong);
      return true;
    } catch (ValueException e) {
      return false;
    }
  }

  /** How many base columns there are; which ones is another reader's question. */
  private int bases() {
    SpecNode node = keys.read("baseColumn", given -> given);
    return node instanceof SpecNode.Sequence sequence ? Math.max(1, sequence.items().size()) : 1;
  }
}
