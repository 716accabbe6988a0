package dev.synthetic.spark.expression;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Places of texts in a dictionary. */
final class TextPlaces {
  private TextPlaces() {}

  /** Writes the place of each text; that of null is 0. */
  static void write(UTF8String[] texts, @Nullable Object[] values, long[] places) {
    Map<UTF8String, Integer> known = new HashMap<>();
    for (int i = 0; i < texts.length; i++) {
      known.put(texts[i], i);
    }
    for (int i = 0; i < values.length; i++) {
      Integer place = values[i] == null ? Integer.valueOf(0) : known.get((UTF8String) values[i]);
      if (place == null) {
        throw new IllegalStateException("a text that no row can have: " + values[i]);
      }
      places[i] = place;
    }
  }
}
