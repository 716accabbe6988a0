package dev.synthetic.spec;

import dev.synthetic.spec.ParsedSpec.Place;
import org.jspecify.annotations.Nullable;

/**
 * A column as a text gives it, or as it was guessed.
 *
 * @param place where it comes from
 * @param node its keys, if it is a map
 */
record WrittenColumn(Place place, SpecNode node) {
  /** Its name; null if it gives none. */
  @Nullable String name() {
    return text("name");
  }

  /** The text of one of its keys; null if there is none. */
  @Nullable String text(String key) {
    return node instanceof SpecNode.Mapping mapping
            && mapping.entries().get(key) instanceof SpecNode.Scalar scalar
            && !scalar.isNull()
        ? scalar.text()
        : null;
  }
}
