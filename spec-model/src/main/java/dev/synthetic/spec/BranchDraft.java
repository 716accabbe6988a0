package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A branch of a column by condition being written, as {@link Columns#branch} and {@link
 * Columns#otherwise} make it.
 *
 * @param keys its condition and the keys of its values, as in a spec
 */
public record BranchDraft(Map<String, Object> keys) {
  public BranchDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its condition and the keys of its values, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }
}
