package dev.synthetic.cli;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A distribution as a spec calls it: {@code normal(mean=3, stddev=1)}. */
final class LawWords {
  private static final MathContext SHOWN_DIGITS = new MathContext(6);

  private LawWords() {}

  /** The words of a record, or of a part of one. */
  static String of(Object value) {
    if (value instanceof List<?> items) {
      return "[" + String.join(", ", items.stream().map(LawWords::of).toList()) + "]";
    }
    if (!(value instanceof Record)) {
      return value instanceof Double real
          ? Texts.number(BigDecimal.valueOf(real).round(SHOWN_DIGITS))
          : String.valueOf(value);
    }
    RecordComponent[] components = value.getClass().getRecordComponents();
    if (components.length == 1 && part(components[0], value) instanceof Record only) {
      return of(only); // a law of counts, within the distribution that it is
    }
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      parts.add(component.getName() + "=" + of(part(component, value)));
    }
    String name = value.getClass().getSimpleName();
    String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return parts.isEmpty() ? small : small + "(" + String.join(", ", parts) + ")";
  }

  private static Object part(RecordComponent component, Object value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a public record can be read", e);
    }
  }
}
