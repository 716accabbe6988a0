package dev.synthetic.spec;

import dev.synthetic.spec.GeneratorSpec.Choice;
import dev.synthetic.spec.GeneratorSpec.EventTime;
import dev.synthetic.spec.GeneratorSpec.Lateness;
import dev.synthetic.spec.GeneratorSpec.Range;
import dev.synthetic.spec.GeneratorSpec.Sequence;
import dev.synthetic.spec.GeneratorSpec.Template;
import dev.synthetic.spec.GeneratorSpec.TimeRange;
import dev.synthetic.spec.GeneratorSpec.UniqueNumbers;
import dev.synthetic.spec.GeneratorSpec.UniqueTimes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a column that have a default, with the values that they have, be they given or not.
 * Generators whose keys have none are not in it.
 */
final class GeneratorKeys {
  private final Map<String, String> keys = new LinkedHashMap<>();

  private GeneratorKeys() {}

  /** The keys of a generator, such as {@code step} and {@code sequence.start}. */
  static Map<String, String> of(GeneratorSpec generator) {
    GeneratorKeys keys = new GeneratorKeys();
    keys.add(generator);
    return keys.keys;
  }

  private void add(GeneratorSpec spec) {
    if (spec instanceof Range range) {
      put("minValue", range.minValue());
      put("maxValue", range.maxValue());
      put("step", range.step());
      put("random", range.order());
      put("distribution", range.distribution());
    } else if (spec instanceof Choice choice) {
      if (choice.weights().isEmpty()) {
        keys.put("weights", "all alike");
      }
      put("random", choice.order());
    } else if (spec instanceof Sequence sequence) {
      put("sequence.start", sequence.start());
      put("sequence.step", sequence.step());
    } else if (spec instanceof Template template) {
      keys.put("escapeSpecialChars", String.valueOf(template.escapeSpecialChars()));
      if (template.wordList().isEmpty() && template.text().matches("(?s).*\\\\[wW].*")) {
        keys.put("wordList", TemplateWords.ALL.size() + " words of Latin");
      }
    } else {
      addTimes(spec);
    }
  }

  private void addTimes(GeneratorSpec spec) {
    if (spec instanceof UniqueNumbers unique) {
      put("minValue", unique.minValue());
      put("step", unique.step());
      put("random", unique.order());
    } else if (spec instanceof UniqueTimes unique) {
      put("random", unique.order());
    } else if (spec instanceof TimeRange range) {
      put("random", range.order());
    } else if (spec instanceof EventTime time) {
      Lateness lateness = time.lateness();
      if (lateness == null) {
        keys.put("eventTime", "{}");
      } else {
        put("eventTime.share", lateness.share());
      }
    }
  }

  private void put(String key, @Nullable BigDecimal number) {
    if (number != null) {
      keys.put(key, Bounds.shown(number));
    }
  }

  private void put(String key, Order order) {
    keys.put(key, String.valueOf(order == Order.RANDOM));
  }

  private void put(String key, DistributionSpec distribution) {
    if (distribution instanceof DistributionSpec.Uniform) {
      keys.put(key, "uniform");
    }
  }
}
