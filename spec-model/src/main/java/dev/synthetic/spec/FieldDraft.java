package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of a struct being written, as {@link Columns#field} makes it.
 *
 * @param keys its name, its type and the keys of its column, as in a spec
 */
public record FieldDraft(Map<String, Object> keys) {
  public FieldDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its name, its type and the keys of its column, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }
}
