package dev.synthetic.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Believable data being written, for {@link Columns#faker(FakerDraft)}. Each method gives another
 * draft and leaves this one as it is.
 *
 * @param keys its name and options, as in a spec
 */
public record FakerDraft(Map<String, Object> keys) {
  public FakerDraft {
    keys = new LinkedHashMap<>(keys);
  }

  /** A copy of its name and options, as in a spec. */
  @Override
  public Map<String, Object> keys() {
    return new LinkedHashMap<>(keys);
  }

  /** Believable data of a name, about the row's one person, place and company. */
  public static FakerDraft of(BuiltInName name) {
    return new FakerDraft(Map.of("name", Constants.text(name)));
  }

  /** About another person, place or company, which columns of this group have in common. */
  public FakerDraft group(String group) {
    return with("group", group);
  }

  /** Of some countries alone, by their codes. */
  public FakerDraft countries(String... codes) {
    return with("countries", List.of(codes));
  }

  private FakerDraft with(String key, Object value) {
    Map<String, Object> more = keys();
    more.put(key, value);
    return new FakerDraft(more);
  }
}
