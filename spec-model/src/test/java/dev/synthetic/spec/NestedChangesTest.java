package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes data inside a column, and what a user reads of it. */
final class NestedChangesTest {
  private static final List<List<String>> EDITS =
      List.of(
          List.of("type: long", "type: long, nullWhen: id > 1", "column 'c.nullWhen' is new"),
          List.of(
              "type: long, nullWhen: id > 2",
              "type: long, nullWhen: id > 1",
              "column 'c.nullWhen': expr was 'id > 2', is 'id > 1'"),
          List.of(
              "fields: [{name: a, type: int}, {name: b, type: int}]",
              "fields: [{name: a, type: int}, {name: b, type: int, minValue: 7}]",
              "column 'c.b': minValue was 0, is 7"),
          List.of(
              "fields: [{name: a, type: int}]",
              "fields: [{name: a, type: int}, {name: b, type: int, omit: true}]",
              "column 'c.b' is new"),
          List.of(
              "fields: [{name: a, fields: [{name: x, type: string, values: [u]}]}]",
              "fields: [{name: a, fields: [{name: x, type: string, values: [v]}]}]",
              "column 'c.a.x': values was ['u'], is ['v']"),
          List.of(
              "element: {type: int}, length: 1",
              "element: {type: int}, length: 2",
              "column 'c.length': minValue was 1, is 2; maxValue was 1, is 2"),
          List.of(
              "element: {type: int}",
              "element: {type: int, percentNulls: 0.5}",
              "column 'c.element': percentNulls was 0, is 0.5"),
          List.of(
              "key: {type: int}, value: {type: int}",
              "key: {type: int, minValue: 5}, value: {type: int}",
              "column 'c.key': minValue was 0, is 5"),
          List.of(
              "key: {type: int}, value: {type: int}",
              "key: {type: int}, value: {type: int, maxValue: 5}",
              "column 'c.value': maxValue was 2147483647, is 5"),
          List.of(
              "key: {type: int}, value: {type: int}",
              "key: {type: int}, value: {type: int}, length: {maxValue: 5}",
              "column 'c.length': minValue was 1, is 0"),
          List.of(
              "type: int, when: [{if: id > 1, minValue: 2}]",
              "type: int, when: [{if: id > 2, minValue: 2}]",
              "column 'c.when[0].if': expr was 'id > 1', is 'id > 2'"),
          List.of(
              "type: int, when: [{if: id > 1, minValue: 2}]",
              "type: int, when: [{if: id > 1, minValue: 3}]",
              "column 'c.when[0]': minValue was 2, is 3"),
          List.of(
              "type: int, when: [{if: id > 1}]",
              "type: int, when: [{if: id > 1}, {else: {}}]",
              "column 'c.else' is new"),
          List.of(
              "type: binary, length: 1",
              "type: binary, length: 2",
              "column 'c.length': minValue was 1, is 2; maxValue was 1, is 2"));

  static Stream<Arguments> edits() {
    return EDITS.stream().map(edit -> Arguments.of(edit.get(0), edit.get(1), edit.get(2)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void editInsideAColumnIsToldByItsPath(String one, String other, String change) {
    assertThat(SpecChanges.between(form(one), form(other))).containsExactly(change);
  }

  @Test
  void structThatIsNewIsToldWithoutItsFields() {
    String before = "columns: [{name: id, type: long}]";
    String now = "columns: [{name: id, type: long}, {name: s, fields: [{name: a, type: int}]}]";

    assertThat(
            SpecChanges.between(
                SpecCanonical.text(Specs.valid(before)), SpecCanonical.text(Specs.valid(now))))
        .containsExactly("column 's' is new");
  }

  static Stream<Arguments> equals() {
    return Stream.of(
        Arguments.of(
            "element: {type: int}", "element: {type: int}, length: {minValue: 1, maxValue: 5}"),
        Arguments.of("element: {type: int}", "type: array<int>, element: {}"),
        Arguments.of(
            "type: int, maxValue: 9, numColumns: 3, structType: array",
            "element: {type: int, maxValue: 9}, length: 3"),
        Arguments.of(
            "type: int, numColumns: [2, 4], structType: array",
            "element: {type: int}, length: {minValue: 2, maxValue: 4}"),
        Arguments.of(
            "fields: [{name: f, type: int, numColumns: 2}]",
            "type: 'struct<f_0: int, f_1: int>', fields: [{name: f_0, type: int}, {name: f_1, type:"
                + " int}]"),
        Arguments.of(
            "type: int, when: [{if: id > 1}, {else: {minValue: 4}}]",
            "type: int, when: [{if: id > 1, type: int}, {else: true, minValue: 4}]"));
  }

  @ParameterizedTest
  @MethodSource("equals")
  void otherWordsForTheSameChangeNothing(String one, String other) {
    assertThat(form(one)).isEqualTo(form(other));
  }

  private static String form(String keys) {
    String spec = "columns: [{name: c, " + keys + "}, {name: id, type: long}]";
    return SpecCanonical.text(Specs.valid(spec));
  }
}
