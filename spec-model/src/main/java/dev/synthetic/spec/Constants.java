package dev.synthetic.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The constants of an enum by their names in a spec: {@code CATCH_UP} is {@code catchUp}. */
final class Constants {
  private static final Pattern WORD_START = Pattern.compile("_(.)");

  private Constants() {}

  /** The constant of a name, without regard to case. */
  static <E extends Enum<E>> E read(E[] constants, SpecNode node) {
    String text = Keys.text(node);
    for (E constant : constants) {
      if (text(constant).equalsIgnoreCase(text)) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(constants).map(Constants::text).toList();
    int last = names.size() - 1;
    throw new ValueException(
        "must be "
            + String.join(", ", names.subList(0, last))
            + " or "
            + names.get(last)
            + ", but was "
            + node.description());
  }

  /** The name of a constant. */
  static String text(Enum<?> constant) {
    return WORD_START
        .matcher(constant.name().toLowerCase(Locale.ROOT))
        .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
  }
}
