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
      boolean nearer =
          nearest == null
              || edits < best
              || (startsAlike(misspelt, name) && !startsAlike(misspelt, nearest));
      if (edits <= best && nearer) {
        best = edits;
        nearest = name;
      }
    }
    return nearest;
  }

  /** Whether the first letters are the same: few people misspell those. */
  private static boolean startsAlike(String one, String other) {
    return one.regionMatches(true, 0, other, 0, 1);
  }

  private static UTF8String folded(String name) {
    return UTF8String.fromString(name.toLowerCase(Locale.ROOT));
  }
}
