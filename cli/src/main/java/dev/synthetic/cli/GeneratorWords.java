package dev.synthetic.cli;

import dev.synthetic.spec.DistributionSpec;
import dev.synthetic.spec.GeneratorSpec;
import dev.synthetic.spec.GeneratorSpec.Choice;
import dev.synthetic.spec.GeneratorSpec.EventTime;
import dev.synthetic.spec.GeneratorSpec.Expression;
import dev.synthetic.spec.GeneratorSpec.Lateness;
import dev.synthetic.spec.GeneratorSpec.Range;
import dev.synthetic.spec.GeneratorSpec.Sequence;
import dev.synthetic.spec.GeneratorSpec.Template;
import dev.synthetic.spec.GeneratorSpec.TimeRange;
import dev.synthetic.spec.GeneratorSpec.UniqueNumbers;
import dev.synthetic.spec.NestedSpec;
import dev.synthetic.spec.Order;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.TextSpec;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a column's values come about, in words. */
final class GeneratorWords {
  private static final int SHOWN_VALUES = 6;
  private static final MathContext SHOWN_DIGITS = new MathContext(6);

  private GeneratorWords() {}

  /** A sentence without its full stop. */
  static String of(GeneratorSpec spec) {
    if (spec instanceof Range range) {
      return "numbers from "
          + number(range.minValue())
          + " to "
          + number(range.maxValue())
          + (range.step() == null ? "" : " in steps of " + number(range.step()))
          + order(range.order())
          + shape(range.distribution());
    }
    if (spec instanceof Choice choice) {
      return "one of "
          + values(choice)
          + (choice.weights().isEmpty() ? "" : ", weighted")
          + order(choice.order())
          + shape(choice.distribution());
    }
    if (spec instanceof Sequence sequence) {
      return "a sequence from "
          + number(sequence.start())
          + " on, in steps of "
          + number(sequence.step())
          + "; never repeats";
    }
    if (spec instanceof UniqueNumbers unique) {
      return Texts.number(unique.count())
          + " different numbers from "
          + number(unique.minValue())
          + " on"
          + order(unique.order());
    }
    return ofOthers(spec);
  }

  private static String ofOthers(GeneratorSpec spec) {
    if (spec instanceof Template template) {
      return "texts after the template " + template.text();
    }
    if (spec instanceof Expression expression) {
      return "the expression " + expression.sql();
    }
    if (spec instanceof EventTime time) {
      return "the instant at which the row is due" + lateness(time);
    }
    if (spec instanceof TimeRange range) {
      return (range.end() == null ? "times that go on without end" : "times between two ends")
          + (range.interval() == null ? "" : ", at regular distances")
          + order(range.order());
    }
    if (spec instanceof TextSpec text) {
      return text.match(new TextWords());
    }
    if (spec instanceof NestedSpec nested) {
      return nested.matchNested(new OtherWords());
    }
    return spec instanceof ReferenceSpec reference
        ? reference.match((ReferenceSpec.Cases<String>) new OtherWords())
        : parts(spec);
  }

  private static String order(Order order) {
    return order == Order.RANDOM ? ", at random" : ", in order";
  }

  private static String shape(DistributionSpec distribution) {
    return distribution instanceof DistributionSpec.Uniform ? "" : ": " + parts(distribution);
  }

  private static String values(Choice choice) {
    List<String> shown = choice.values().stream().limit(SHOWN_VALUES).map(String::valueOf).toList();
    int more = choice.values().size() - shown.size();
    return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
  }

  private static String lateness(EventTime time) {
    Lateness lateness = time.lateness();
    return lateness == null
        ? ""
        : ", less a lateness of up to " + Texts.seconds(lateness.maxMicros() / 1e6);
  }

  private static String number(BigDecimal number) {
    return number.precision() > 20 ? number.toString() : Texts.number(number);
  }

  /** What a record says of itself: its name and parts, such as {@code normal(mean=3, stddev=1)}. */
  private static String parts(Object value) {
    if (!(value instanceof Record)) {
      return value instanceof Double real
          ? Texts.number(BigDecimal.valueOf(real).round(SHOWN_DIGITS))
          : String.valueOf(value);
    }
    List<String> parts = new ArrayList<>();
    RecordComponent[] components = value.getClass().getRecordComponents();
    for (RecordComponent component : components) {
      parts.add(part(component, value, components.length == 1));
    }
    if (parts.size() == 1 && parts.get(0).contains("(")) {
      return parts.get(0);
    }
    String name = value.getClass().getSimpleName();
    String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    return parts.isEmpty() ? small : small + "(" + String.join(", ", parts) + ")";
  }

  private static String part(RecordComponent component, Object value, boolean isOnly) {
    try {
      Object part = component.getAccessor().invoke(value);
      String text = parts(String.valueOf(part).isEmpty() ? "''" : part);
      return isOnly && part instanceof Record ? text : component.getName() + "=" + text;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the parts of a public record can be read", e);
    }
  }
}
