package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column's canonical form, for comparing with that of another spec.
 *
 * @param entries its keys and values
 * @param outer the name, in small letters, of the column that it is inside of; else empty
 */
record ColumnChanges(Map<String, SpecNode> entries, String outer) {
  private static final String GENERATOR = "generator";

  /** The column's name. */
  String name() {
    return text("name");
  }

  /** Sentences on what was otherwise. */
  List<String> since(ColumnChanges before) {
    Set<String> keys = new LinkedHashSet<>(before.entries.keySet());
    keys.addAll(entries.keySet());
    keys.remove(SpecCanonical.INNER);
    List<String> changes = new ArrayList<>();
    for (String key : keys) {
      String was = before.text(key);
      String is = text(key);
      if (was.equals(is)) {
        continue;
      }
      if (key.equals(GENERATOR)) {
        changes.addAll(GeneratorChanges.between(was, before.text("type"), is, text("type")));
      } else {
        changes.add(Change.of(key, was, is));
      }
    }
    return changes;
  }

  private String text(String key) {
    return SpecChanges.text(entries.get(key));
  }
}
