package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever decides which row is referred to is in the canonical form, and told by its key. */
final class ReferenceCanonicalTest {
  private static final String TABLES =
      """
      tables:
        - {name: a, rows: 10, columns: [{name: id, type: long}, {name: other, type: long}]}
        - {name: b, rows: 10, columns: [{name: id, type: long}, {name: other, type: long}]}
        - name: c
          columns:
            - {name: r, reference: {table: a, column: id, perParent: 2}}
            - {name: s, reference: {table: b, column: id}}
            - {name: c, %s}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reference: {table: a, column: id} | reference: {table: b, column: id} | reference.table"
            + " was 'a', is 'b'",
        "reference: {table: a, column: id} | reference: {table: a, column: other} |"
            + " reference.column was 'id', is 'other'",
        "reference: {table: a, column: id} | reference: {table: a, column: id, distribution:"
            + " zipf(1)} | reference.distribution was uniform(), is zipf(1.0)",
        "lookup: {reference: r, column: id} | lookup: {reference: s, column: id} |"
            + " lookup.reference was 'r', is 's'",
        "lookup: {reference: r, column: id} | lookup: {reference: r, column: other} |"
            + " lookup.column was 'id', is 'other'",
        "ordinal: r | ordinal: {reference: r, start: 0} | ordinal.start was 1, is 0",
      })
  void partOfAReferenceIsTold(String one, String other, String change) {
    assertThat(between(TABLES.formatted(one), TABLES.formatted(other)))
        .containsExactly("column 'c': " + change);
  }

  @Test
  void rowsOfTheParentAreTold() {
    String keys = "reference: {table: a, column: id}";
    String more = TABLES.replace("name: a, rows: 10", "name: a, rows: 11");
    assertThat(between(TABLES.formatted(keys), more.formatted(keys)))
        .containsExactly("column 'c': number of rows to refer to was 10, is 11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{minValue: 1, maxValue: 3} | {minValue: 2, maxValue: 3} | minValue was 1, is 2",
        "{minValue: 1, maxValue: 3} | {minValue: 1, maxValue: 4} | maxValue was 3, is 4",
        "{maxValue: 3} | {maxValue: 3, distribution: zipf(1)} | distribution was uniform(), is"
            + " zipf(1.0)",
      })
  void partOfPerParentIsTold(String one, String other, String change) {
    String keys = "type: int, maxValue: 1";
    String before = TABLES.formatted(keys).replace("perParent: 2", "perParent: " + one);
    String now = TABLES.formatted(keys).replace("perParent: 2", "perParent: " + other);
    assertThat(between(before, now)).containsExactly("column 'r': reference.perParent." + change);
  }

  @Test
  void numberAloneIsThatManyPerParent() {
    String keys = "type: int, maxValue: 1";
    String map =
        TABLES.formatted(keys).replace("perParent: 2", "perParent: {minValue: 2, maxValue: 2}");
    assertThat(between(TABLES.formatted(keys), map)).isEmpty();
  }

  @Test
  void parentsAreToldByTheirTables() {
    Spec before = withParent("sequence: {}", 1);
    Spec now = withParent("sequence: {start: 5}", 2);

    assertThat(SpecChanges.between(SpecCanonical.text(before), SpecCanonical.text(now)))
        .containsExactly(
            "table 'a': seed was 1, is 2", "table 'a': column 'id': sequence.start was 0, is 5");
    assertThat(SpecCanonical.fingerprint(before)).isNotEqualTo(SpecCanonical.fingerprint(now));
  }

  private static Spec withParent(String keys, long seed) {
    Spec parent =
        Specs.valid("name: a\nseed: " + seed + "\ncolumns: [{name: id, type: long, " + keys + "}]");
    return table(TABLES.formatted("ordinal: r")).withParents(List.of(parent));
  }

  private static Spec table(String text) {
    return Specs.valid(text, Map.of("table", "c"));
  }

  private static List<String> between(String before, String now) {
    return SpecChanges.between(SpecCanonical.text(table(before)), SpecCanonical.text(table(now)));
  }
}
