package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A distribution being written, as {@link Distributions} begins it.
 *
 * @param keys its type and parameters, as in a spec
 */
public record DistributionDraft(Map<String, Object> keys) {
  public DistributionDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its type and parameters, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }

  /** The same distribution with another parameter, by its name in a spec. */
  public DistributionDraft with(String parameter, Number value) {
    Map<String, Object> more = new LinkedHashMap<>(keys);
    more.put(parameter, value);
    return new DistributionDraft(more);
  }
}
