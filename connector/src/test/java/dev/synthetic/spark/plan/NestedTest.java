package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.timeline.ConstantRate;
import dev.synthetic.spec.SpecReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What columns inside columns are functions of. */
final class NestedTest {
  private static final int ROWS = 4096;

  @Test
  void structsChildThatNobodyReadsIsNotGenerated() {
    TablePlan plan =
        plan(
            """
            - {name: n, type: long, sequence: {}}
            - {name: s, fields: [{name: good, type: long, expr: n}, {name: bad, type: double, expr: 1 / (n - 1000)}]}
            """);
    ColumnVector struct = block(plan, List.of("s"), 0, ROWS).column(0);

    assertThat(struct.getChild(0).getLong(1000)).isEqualTo(1000);
    assertThatThrownBy(() -> struct.getChild(1).getDouble(0))
        .isInstanceOf(RowExpressionException.class)
        .hasMessageStartingWith("Column 's.bad', row 1000: ");
  }

  @Test
  void elementIsAFunctionOfRowAndPlaceAlone() {
    List<String> three = cells("- {name: a, element: {type: long}, length: 3}", "a");
    List<String> five = cells("- {name: a, element: {type: long}, length: 5}", "a");

    for (int row = 0; row < ROWS; row++) {
      String start = three.get(row).substring(0, three.get(row).length() - 1);
      assertThat(five.get(row)).startsWith(start + ", ");
    }
  }

  @Test
  void noTwoElementsOfALongTypeAreAlike() {
    TablePlan plan = plan("- {name: a, element: {type: long, minValue: -9223372036854775808}}");
    ColumnVector arrays = block(plan, List.of("a"), 0, ROWS).column(0);
    Set<Long> seen = new HashSet<>();
    int elements = 0;
    for (int row = 0; row < ROWS; row++) {
      for (long element : arrays.getArray(row).toLongArray()) {
        seen.add(element);
        elements++;
      }
    }

    assertThat(elements).isGreaterThan(2 * ROWS);
    assertThat(seen).hasSize(elements);
  }

  @Test
  void walkInAnArrayStartsAnewInEachRow() {
    assertThat(cells("- {name: a, element: {type: int, sequence: {start: 5}}, length: 3}", "a"))
        .containsOnly("ArraySeq(5, 6, 7)");
  }

  @Test
  void shuffledUniqueValuesDifferWithinAnArray() {
    String column =
        "- {name: a, length: 7, element: {type: int, minValue: 1, uniqueValues: 7, random: true}}";
    ColumnVector arrays = block(plan(column), List.of("a"), 0, ROWS).column(0);
    for (int row = 0; row < ROWS; row++) {
      assertThat(arrays.getArray(row).toIntArray()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: int, minValue: 1, maxValue: 9",
        "type: long, minValue: 1, maxValue: 9, distribution: zipf(3)",
        "type: string, values: [a, b, c, d, e, f, g], weights: [1e6, 1, 1, 1, 1, 1, 1e-6]",
        "type: date, begin: 2024-01-01, end: 2024-01-07",
        "type: timestamp, begin: 2024-01-01, end: 2024-01-02, interval: 4 hours, random: true",
        "type: 'decimal(3,1)', minValue: 1, maxValue: 1.6",
        "type: string, template: 'd'",
        "type: int, sequence: {}",
        "type: boolean, length: 2",
      })
  void uniqueElementsOfAnArrayDiffer(String element) {
    int length = element.contains("boolean") ? 2 : 7;
    String keys = element.replace(", length: 2", "");
    TablePlan plan =
        plan("- {name: a, length: " + length + ", element: {" + keys + ", unique: true}}");

    for (String array : Cells.of(plan, "a", 0, ROWS)) {
      List<String> elements = List.of(array.replaceAll("ArraySeq\\(|\\)", "").split(", "));
      assertThat(elements).hasSize(length).doesNotHaveDuplicates();
    }
  }

  @Test
  void longerArrayOfUniqueElementsBeginsAsAShorterOne() {
    String array = "- {name: a, length: %d, element: {type: int, maxValue: 99, unique: true}}";
    List<String> shorter = Cells.of(plan(array.formatted(4)), "a", 0, ROWS);
    List<String> longer = Cells.of(plan(array.formatted(6)), "a", 0, ROWS);

    for (int row = 0; row < ROWS; row++) {
      assertThat(longer.get(row)).startsWith(shorter.get(row).replace(")", ", "));
    }
  }

  @Test
  void equalBaseValuesGiveEqualStructsAndArrays() {
    TablePlan plan =
        plan(
            """
            - {name: k, type: int, minValue: 1, maxValue: 20}
            - {name: s, baseColumn: k, fields: [{name: a, type: long}, {name: b, fields: [{name: c, type: long}]}]}
            - {name: a, baseColumn: k, element: {type: long}}
            - {name: e, length: 2, element: {type: long, baseColumn: k}}
            - {name: m, baseColumn: k, key: {type: long}, value: {type: long}}
            - {name: w, baseColumn: k, type: long, when: [{if: k > 5, minValue: 0}, {else: {}}]}
            - {name: b, baseColumn: k, type: binary, length: {minValue: 1, maxValue: 9}}
            """);
    List<String> bases = Cells.of(plan, "k", 0, ROWS);
    for (String column : List.of("s", "a", "e", "m", "w", "b")) {
      List<String> cells = Cells.of(plan, column, 0, ROWS);
      Map<String, String> known = new HashMap<>();
      for (int row = 0; row < ROWS; row++) {
        String cell = cells.get(row);
        assertThat(known.computeIfAbsent(bases.get(row), unused -> cell)).isEqualTo(cell);
      }
      assertThat(new HashSet<>(known.values())).as(column).hasSize(20);
    }
  }

  @Test
  void elementsWithABaseColumnOutsideDifferFromEachOther() {
    TablePlan plan =
        plan(
            """
            - {name: k, type: int, minValue: 1, maxValue: 20}
            - {name: e, length: 2, element: {type: long, baseColumn: k}}
            """);
    ColumnVector arrays = block(plan, List.of("e"), 0, ROWS).column(0);
    for (int row = 0; row < ROWS; row++) {
      assertThat(arrays.getArray(row).toLongArray()).doesNotHaveDuplicates();
    }
  }

  @Test
  void elementsWithABaseColumnInsideAreEqualWhereItIs() {
    TablePlan plan =
        plan(
            "- {name: e, length: 4, element: {fields: [{name: q, type: int, maxValue: 3}, {name: v,"
                + " type: long, baseColumn: q}]}}");
    ColumnVector arrays = block(plan, List.of("e"), 0, ROWS).column(0);
    Map<Integer, Long> values = new HashMap<>();
    for (int row = 0; row < ROWS; row++) {
      ColumnarArray array = arrays.getArray(row);
      for (int i = 0; i < array.numElements(); i++) {
        int base = array.getStruct(i, 2).getInt(0);
        long value = array.getStruct(i, 2).getLong(1);
        assertThat(values.computeIfAbsent(base, unused -> value)).isEqualTo(value);
      }
    }
    assertThat(values).hasSize(4);
  }

  @Test
  void fieldsNameHidesTheTablesButNotFromItself() {
    TablePlan plan =
        plan(
            """
            - {name: a, type: int, values: [1]}
            - {name: s, fields: [{name: a, type: int, expr: a + 1}, {name: b, type: int, expr: a * 10}]}
            """);

    assertThat(Cells.of(plan, "s", 0, 3)).containsOnly("[2,20]");
  }

  @Test
  void branchIsComputedWhereItIsTakenAlone() {
    TablePlan plan =
        plan(
            """
            - {name: n, type: int, minValue: 0, maxValue: 3, random: false}
            - {name: w, type: double, when: [{if: n = 0, values: [-1]}, {if: 6 / n > 2.5, expr: 6 / n}]}
            """);

    assertThat(Cells.of(plan, "w", 0, 5))
        .containsExactly("-0x1.0p0", "0x1.8p2", "0x1.8p1", "null", "-0x1.0p0");
  }

  @Test
  void failureInsideAnArrayNamesTheRow() {
    TablePlan plan =
        plan(
            """
            - {name: n, type: long, sequence: {}}
            - {name: a, length: 3, element: {type: double, expr: 1 / (n - 1000)}}
            - {name: l, element: {type: int}, length: {expr: 500 - n}}
            """);

    assertThatThrownBy(() -> Cells.of(plan, "a", 990, 20))
        .isInstanceOf(RowExpressionException.class)
        .hasMessageStartingWith("Column 'a.element', row 1000: ");
    assertThatThrownBy(() -> Cells.of(plan, "l", 490, 20))
        .isInstanceOf(GenerationException.class)
        .hasMessageStartingWith("Column 'l', row 501: its length must be 0 to 100000, but is -1");
  }

  @Test
  void mapsHaveAsManyDifferentKeysAsTheirLengthSays() {
    TablePlan plan =
        plan("- {name: m, length: 9, key: {type: int, maxValue: 9}, value: {type: int}}");
    ColumnVector maps = block(plan, List.of("m"), 0, ROWS).column(0);
    for (int row = 0; row < ROWS; row++) {
      assertThat(maps.getMap(row).keyArray().toIntArray()).hasSize(9).doesNotHaveDuplicates();
    }
  }

  @Test
  void repeatedColumnsAreNumbered() {
    TablePlan plan = plan("- {name: f, type: int, numColumns: 3}");

    assertThat(plan.schema().fieldNames()).containsExactly("f_0", "f_1", "f_2");
    assertThat(Cells.of(plan, "f_0", 0, 9)).isNotEqualTo(Cells.of(plan, "f_1", 0, 9));
  }

  @Test
  void expressionPassesOnPartsAsTheyAre() {
    TablePlan plan =
        plan(
            """
            - {name: k, type: int, maxValue: 3}
            - {name: s, percentNulls: 0.2, fields: [{name: a, type: int, percentNulls: 0.5}, {name: m, percentNulls: 0.5, key: {type: int}, value: {type: string, template: dd, percentNulls: 0.5}}, {name: l, percentNulls: 0.5, element: {percentNulls: 0.5, fields: [{name: x, type: double, percentNulls: 0.5}]}}]}
            - {name: passed, type: 'struct<a:int,m:map<int,string>,l:array<struct<x:double>>>', expr: s}
            - {name: chosen, type: 'struct<a:int,m:map<int,string>,l:array<struct<x:double>>>', when: [{if: k < 9, expr: s}]}
            - {name: spread, length: 1, element: {type: 'struct<a:int,m:map<int,string>,l:array<struct<x:double>>>', expr: s}}
            """);
    List<String> cells = Cells.of(plan, "s", 0, 500);

    assertThat(Cells.of(plan, "passed", 0, 500)).isEqualTo(cells);
    assertThat(Cells.of(plan, "chosen", 0, 500)).isEqualTo(cells);
    assertThat(Cells.of(plan, "spread", 0, 500))
        .isEqualTo(cells.stream().map(cell -> "ArraySeq(" + cell + ")").toList());
  }

  @Test
  void omittedFieldIsSeenByItsSiblingsAlone() {
    TablePlan plan =
        plan(
            "- {name: s, fields: [{name: a, type: int, values: [3], omit: true}, {name: b, type:"
                + " int, expr: a + 1}]}");

    assertThat(plan.schema().apply("s").dataType().catalogString()).isEqualTo("struct<b:int>");
    assertThat(Cells.of(plan, "s", 0, 2)).containsOnly("[4]");
  }

  @Test
  void dueInstantInsideMakesTheColumnOneOfTheTimeline() {
    TablePlan plan =
        plan(
            """
            - {name: a, element: {fields: [{name: at, type: timestamp}]}}
            - {name: b, element: {fields: [{name: at, type: long}]}}
            - {name: c, element: {type: timestamp, expr: current_timestamp()}}
            """);

    assertThat(plan.dependsOnTimeline(List.of("a"))).isTrue();
    assertThat(plan.dependsOnTimeline(List.of("b"))).isFalse();
    assertThat(plan.dependsOnTimeline(List.of("c"))).isTrue();
  }

  @Test
  void blocksAreSmallerTheMoreIsInsideARow() {
    TablePlan plan =
        plan(
            """
            - {name: a, type: int}
            - {name: b, element: {type: int}, length: {minValue: 0, maxValue: 1000}}
            - {name: c, element: {element: {type: int}, length: 1000}, length: 1000}
            """);

    assertThat(plan.blockRows(List.of("a"))).isEqualTo(4096);
    assertThat(plan.blockRows(List.of("b"))).isBetween(200, 300);
    assertThat(plan.blockRows(List.of("c"))).isEqualTo(1);
  }

  private static List<String> cells(String columns, String name) {
    return Cells.of(plan(columns), name, 0, ROWS);
  }

  private static ColumnarBatch block(TablePlan plan, List<String> names, long first, int count) {
    return new BlockGenerator(plan, names, ConstantRate.of(BigDecimal.ONE, 0, 0))
        .rows(first, count);
  }

  static TablePlan plan(String columns) {
    String text = "name: nested\ncolumns:\n" + columns.indent(2);
    return TablePlanner.plan(SpecReader.parse(text, Map.of()));
  }
}
