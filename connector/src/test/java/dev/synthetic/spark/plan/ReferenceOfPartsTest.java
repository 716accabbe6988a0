package dev.synthetic.spark.plan;

import static dev.synthetic.spark.plan.ReferenceTest.byKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spec.InvalidSpecException;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** References to columns with parts, from columns inside others, and to columns not written out. */
final class ReferenceOfPartsTest {
  private static final String PARTS =
      """
      tables:
        - name: customers
          rows: 50
          columns:
            - {name: id, type: long, sequence: {start: 100}}
            - {name: city, type: string, template: AAA}
            - {name: tags, element: {type: int, maxValue: 9}, length: {minValue: 0, maxValue: 3}}
            - {name: geo, fields: [{name: a, type: int}, {name: b, type: string, values: [x, y]}]}
            - {name: labels, key: {type: string, values: [x, y, z]}, value: {type: double}, length: 2}
            - name: deep
              percentNulls: 0.2
              element:
                fields:
                  - {name: hidden, type: int, omit: true}
                  - {name: home, lookup: {reference: friend, column: city}}
                  - {name: n, type: long, numColumns: 2}
            - {name: friend, reference: {table: customers, column: id}}
            - {name: scores, type: double, numColumns: [1, 3], structType: array}
            - {name: part, type: byte, numColumns: 2}
        - name: orders
          rows: 500
          columns:
            - {name: customer, reference: {table: customers, column: id}}
            - {name: city, lookup: {reference: customer, column: city}}
            - {name: geo, lookup: {reference: customer, column: geo}}
            - {name: tags, lookup: {reference: customer, column: tags}}
            - {name: labels, lookup: {reference: customer, column: labels}}
            - {name: deep, lookup: {reference: customer, column: deep}}
            - {name: scores, lookup: {reference: customer, column: scores}}
            - {name: part_1, lookup: {reference: customer, column: part_1}}
            - {name: place, fields: [{name: c, lookup: {reference: customer, column: city}}]}
            - {name: places, length: 2, element: {lookup: {reference: customer, column: city}}}
            - {name: others, length: 3, element: {reference: {table: customers, column: id}}}
      """;

  /** What is inside a column refers as any column does, by a reference beside it or around it. */
  @Test
  void innerColumnsReferAndLookUp() {
    TablePlan orders = plan(PARTS, "orders");
    List<String> cities = Cells.of(orders, "city", 0, 500);
    Set<String> customers = Set.copyOf(Cells.of(plan(PARTS, "customers"), "id", 0, 50));

    assertThat(Cells.of(orders, "place", 0, 500))
        .isEqualTo(cities.stream().map(city -> "[" + city + "]").toList());
    assertThat(Cells.of(orders, "places", 0, 500))
        .isEqualTo(cities.stream().map(city -> "ArraySeq(" + city + ", " + city + ")").toList());
    Set<String> referred = new HashSet<>();
    for (String others : Cells.of(orders, "others", 0, 500)) {
      referred.addAll(List.of(others.replaceAll("ArraySeq\\(|\\)", "").split(", ")));
    }
    assertThat(referred).isEqualTo(customers);
  }

  @Test
  void lookupOfAColumnWithPartsIsWhatAJoinGives() {
    TablePlan orders = plan(PARTS, "orders");
    for (String column : List.of("geo", "tags", "labels", "deep", "scores", "part_1")) {
      Map<String, String> parents = byKey(plan(PARTS, "customers"), "id", column, 50);
      List<String> expected = new ArrayList<>();
      Cells.of(orders, "customer", 0, 500).forEach(key -> expected.add(parents.get(key)));

      assertThat(Cells.of(orders, column, 0, 500)).isEqualTo(expected);
    }
  }

  @Test
  void typeOfALookupFollowsFromWhatIsInsideTheParentsColumn() {
    assertThat(plan(PARTS, "orders").schema().toDDL())
        .contains(
            "geo STRUCT<a: INT, b: STRING>",
            "tags ARRAY<INT>",
            "labels MAP<STRING, DOUBLE>",
            "deep ARRAY<STRUCT<home: STRING, n_0: BIGINT, n_1: BIGINT>>",
            "scores ARRAY<DOUBLE>",
            "part_1 TINYINT");
  }

  @Test
  void guessedColumnsOfAParentAreReferredToAndLookedUp() {
    String spec =
        """
        tables:
          - name: customers
            rows: 40
            schema: customer_id long, email string not null, city string not null
          - name: orders
            rows: 300
            columns:
              - {name: customer_id, reference: {table: customers, column: customer_id}}
              - {name: email, lookup: {reference: customer_id, column: email}}
        """;
    Map<String, String> emails = byKey(plan(spec, "customers"), "customer_id", "email", 40);
    List<String> keys = Cells.of(plan(spec, "orders"), "customer_id", 0, 300);

    assertThat(Cells.of(plan(spec, "orders"), "email", 0, 300))
        .isEqualTo(keys.stream().map(emails::get).toList());
  }

  @Test
  void keyOfAParentMayBeAStructOrAnArray() {
    for (String column : List.of("geo", "tags", "labels")) {
      String spec = PARTS.replace("column: id}}", "column: " + column + "}}");
      List<String> parents = Cells.of(plan(spec, "customers"), column, 0, 50);

      assertThat(Cells.of(plan(spec, "orders"), "customer", 0, 200)).isSubsetOf(parents);
    }
  }

  @Test
  void parentsColumnThatBreaksARuleIsRefusedWithTheChild() {
    String spec =
        PARTS.replace(
            "type: string, template: AAA",
            "type: double, series: {trend: {amount: 1, per: 1 day}}");

    assertThatThrownBy(() -> plan(spec, "orders"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("tables[0].columns[1].series.start: must be given");
  }

  private static TablePlan plan(String spec, String name) {
    return TablePlanner.plan(SpecReader.parse(spec, Map.of("table", name)));
  }
}
