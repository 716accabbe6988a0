package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a series being written, as {@link SeriesParts} begins it.
 *
 * @param name its name in a spec
 * @param settings its settings, as in a spec: a map, a number or a text
 */
public record SeriesPartDraft(String name, Object settings) {
  /**
   * The same part with another setting, by its name in a spec.
   *
   * @param value a text, a number, a date or time, a duration; a map of these
   */
  public SeriesPartDraft with(String key, Object value) {
    return new SeriesPartDraft(name, ProfileDraft.with(settings, key, value));
  }

  /** The keys of a series of some parts; those of one name become a list. */
  static Map<String, Object> keys(SeriesPartDraft... parts) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (SeriesPartDraft part : parts) {
      Object before = keys.get(part.name);
      if (before == null) {
        keys.put(part.name, part.settings);
        continue;
      }
      List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
      all.add(part.settings);
      keys.put(part.name, all);
    }
    return keys;
  }
}
