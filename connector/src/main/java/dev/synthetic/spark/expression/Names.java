package dev.synthetic.spark.expression;

import java.util.Collection;
import java.util.Locale;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Names that a user may have meant. */
final class Names {
  private Names() {}

  /** The name with the fewest edits to a misspelt one; null if none is near. */
  static @Nullable String nearest(String misspelt, Collection<String> names) {
    UTF8String wanted = folded(misspelt);
    int best = 1 + misspelt.length() / 3;
    String nearest = null;
    for (String name : names) {
      int edits = wanted.levenshteinDistance(folded(name));
      if (edits <= best && (nearest == null || edits < best)) {
        best = edits;
        nearest = name;
      }
    }
    return nearest;
  }

  private static UTF8String folded(String name) {
    return UTF8String.fromString(name.toLowerCase(Locale.ROOT));
  }
}
