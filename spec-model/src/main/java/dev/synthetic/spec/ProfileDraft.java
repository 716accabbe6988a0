package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile of a rate being written, as {@link Rates} begins it.
 *
 * @param name its name in a spec
 * @param settings its settings, as in a spec: a map, or the list of its steps
 */
public record ProfileDraft(String name, Object settings) {
  /**
   * The same profile with another setting, by its name in a spec.
   *
   * @param value a text, a number, a boolean, a duration; a list or a map of these
   */
  public ProfileDraft with(String key, Object value) {
    return new ProfileDraft(name, with(settings, key, value));
  }

  /** Some settings with another one; what is no map gives way to it. */
  static Map<String, Object> with(Object settings, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (settings instanceof Map<?, ?> map) {
      map.forEach((before, setting) -> more.put(String.valueOf(before), setting));
    }
    more.put(key, value);
    return more;
  }

  /** The same steps, and one more that begins some time after the stream's start. */
  ProfileDraft and(Map<String, Object> step) {
    List<Object> steps = new ArrayList<>(settings instanceof List<?> list ? list : List.of());
    steps.add(step);
    return new ProfileDraft(name, steps);
  }
}
