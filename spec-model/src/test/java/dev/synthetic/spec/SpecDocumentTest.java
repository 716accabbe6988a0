package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecDocument.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/spec.md says every key that a spec may have, and no other: its index has the keys of the
 * readers, and the section that a row of it leads to has a table with each of them.
 */
final class SpecDocumentTest {
  private static final Pattern PLACE = Pattern.compile("\\[(.*)]\\(#([a-z0-9-]+)\\)");

  private final SpecDocument document = SpecDocument.read();

  @Test
  void indexHasTheKeysOfTheReaders() {
    Map<String, List<String>> written = new LinkedHashMap<>();
    index().forEach(row -> written.put(place(row).group(1), SpecDocument.code(row.get(1))));

    Map<String, List<String>> keys = new LinkedHashMap<>();
    sections().forEach((place, sections) -> keys.put(place, List.copyOf(keys(sections))));
    assertThat(written).isEqualTo(keys);
  }

  @Test
  void everyKeyIsExplainedWhereTheIndexLeadsTo() {
    List<String> unexplained = new ArrayList<>();
    for (List<String> row : index()) {
      String anchor = place(row).group(2);
      for (Section section : sections().getOrDefault(place(row).group(1), List.of())) {
        for (String key : section.keys()) {
          if (!isExplained(section, key, anchor)) {
            unexplained.add(place(row).group(1) + ": " + key + " under #" + anchor);
          }
        }
      }
    }
    assertThat(unexplained).isEmpty();
  }

  @Test
  void everyKeyOfATableIsOneOfTheReaders() {
    List<String> unknown = new ArrayList<>();
    for (Table table : document.tables()) {
      if (table.isOf("key", "keys")) {
        for (List<String> row : table.rows()) {
          SpecDocument.code(row.get(0)).stream()
              .filter(key -> !isKey(table, key))
              .forEach(key -> unknown.add(key + " under #" + table.anchors()));
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void profilesHaveTheirKeys() {
    Map<String, Set<String>> written = new LinkedHashMap<>();
    for (List<String> row : rows("rate-and-arrivals", "profile", "key")) {
      written
          .computeIfAbsent(SpecDocument.code(row.get(0)).get(0), name -> new LinkedHashSet<>())
          .addAll(SpecDocument.code(row.get(1)));
    }

    Map<String, Set<String>> keys = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      if (section.path().startsWith("rate.")) {
        keys.put(section.word(), new LinkedHashSet<>(section.keys()));
      }
    }
    assertThat(written).isEqualTo(keys);
    assertThat(Section.RATE.keys()).containsExactlyElementsOf(keys.keySet());
    assertThat(ProfileKind.values())
        .extracting(ProfileKind::text)
        .containsExactlyElementsOf(keys.keySet());
  }

  @Test
  void distributionsHaveTheirParameters() {
    Map<String, List<String>> written = new LinkedHashMap<>();
    for (List<String> row : rows("distributions", "distribution", "parameters")) {
      written.put(SpecDocument.code(row.get(0)).get(0), SpecDocument.code(row.get(1)));
    }

    assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(Section.laws());
    for (Section section : Section.values()) {
      if (section.isLaw()) {
        List<String> parameters = written.getOrDefault(section.word(), List.of());
        assertThat(parameters).as(section.word()).containsAll(section.keys());
        assertThat(parameters.size() == 0).as(section.word()).isEqualTo(section.keys().isEmpty());
      }
    }
  }

  @Test
  void whatATableMaySayFollowsFromTheTopLevel() {
    List<String> others = new ArrayList<>();
    for (List<String> row : rows("tables", "key of a table", "rule")) {
      if (row.get(0).startsWith("any key of the")) {
        others.addAll(SpecDocument.code(row.get(0)));
      }
    }

    List<String> keys = new ArrayList<>(Section.TOP_LEVEL.keys());
    keys.removeAll(others);
    assertThat(Section.TABLE.keys()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void whatAPartMaySayFollowsFromTheColumns() {
    List<String> keys = new ArrayList<>(Section.COLUMN.keys());
    keys.removeAll(List.of("name", "omit", "numColumns", "structType"));

    assertThat(Section.PART.keys()).containsExactlyInAnyOrderElementsOf(keys);
  }

  private boolean isExplained(Section section, String key, String anchor) {
    if (section.isLaw() || section.path().startsWith("rate.")) {
      return true; // by the tables of distributions and of profiles, which have tests of their own
    }
    return document.tables().stream()
        .filter(table -> table.isOf("key", "key of a table", "profile") && table.isUnder(anchor))
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> SpecDocument.code(row.get(0)).stream())
        .anyMatch(written -> written.equals(key) || written.equals(section.word() + "." + key));
  }

  /** Whether the index has the key for where the table is, or for the place written before it. */
  private boolean isKey(Table table, String written) {
    if (written.startsWith("element.")) {
      return Section.PART.keys().contains(written.substring("element.".length()));
    }
    for (List<String> row : index()) {
      boolean leadsHere = table.isUnder(place(row).group(2));
      for (Section section : sections().getOrDefault(place(row).group(1), List.of())) {
        for (String key : section.keys()) {
          boolean isPlain = leadsHere && written.equals(key);
          if (isPlain || written.equals(section.word() + "." + key)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private List<List<String>> rows(String anchor, String first, String second) {
    return document.tables().stream()
        .filter(table -> table.isUnder(anchor) && table.isOf(first))
        .filter(table -> table.header().get(1).equals(second))
        .flatMap(table -> table.rows().stream())
        .toList();
  }

  private List<List<String>> index() {
    return rows("all-keys", "place", "keys");
  }

  private static Matcher place(List<String> row) {
    Matcher place = PLACE.matcher(row.get(0).replace("`", ""));
    assertThat(place.matches()).as(row.get(0)).isTrue();
    return place;
  }

  /** The kinds of maps by their place; those of profiles and laws have tables of their own. */
  private static Map<String, List<Section>> sections() {
    Map<String, List<Section>> sections = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      if (section != Section.PART && section != Section.TABLE) {
        String place = section == Section.TOP_LEVEL ? "the top level" : section.path();
        sections.computeIfAbsent(place, path -> new ArrayList<>()).add(section);
      }
    }
    sections.values().removeIf(of -> of.get(0).keys().isEmpty());
    return sections;
  }

  private static Set<String> keys(List<Section> sections) {
    Set<String> keys = new LinkedHashSet<>();
    sections.forEach(section -> keys.addAll(section.keys()));
    return keys;
  }

  /** Writes the rows of the index, without what they lead to. */
  public static void main(String[] arguments) {
    sections()
        .forEach(
            (place, of) ->
                System.out.println(
                    "| [`" + place + "`](#) | `" + String.join("`, `", keys(of)) + "` |"));
  }
}
