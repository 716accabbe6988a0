package dev.synthetic.spark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spec.SpecReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.distribution.ZipfDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * References are to rows that the parent has, and what is looked up is what these rows have.
 *
 * <p>Each statistical test refuses below a probability of 1e-4; the seed is fixed.
 */
final class ReferenceTest {
  private static final int CUSTOMERS = 500;
  private static final int ORDERS = 5000;

  private static final String SHOP =
      """
      startTimestamp: 2024-01-01T00:00:00Z
      tables:
        - name: countries
          rows: 5
          columns:
            - {name: code, type: string, values: [DE, FR, NL, AT, CH], random: false}
            - {name: currency, type: string, expr: "case when code = 'CH' then 'CHF' else 'EUR' end"}
            - {name: unused, type: long}
        - name: customers
          rows: 500
          rowsPerSecond: 3
          columns:
            - {name: id, type: long, minValue: 1000, maxValue: 99999, uniqueValues: 500, random: true}
            - {name: number, type: long, sequence: {}}
            - {name: email, type: string, template: 'aaaa@d.example', percentNulls: 0.2}
            - {name: tier, type: string, values: [gold, silver], weights: [1, 9], baseColumn: id}
            - {name: credit, type: 'decimal(20,2)', minValue: 0, maxValue: 1e12}
            - {name: country, reference: {table: countries, column: code, distribution: zipf(1)}}
            - {name: currency, lookup: {reference: country, column: currency}}
            - {name: joined, type: timestamp}
        - name: orders
          rows: 5000
          columns:
            - {name: id, type: long, sequence: {start: 7}}
            - {name: customer_id, reference: {table: customers, column: id}}
            - {name: guest_id, reference: {table: customers, column: id}, percentNulls: 0.3}
            - {name: number, lookup: {reference: customer_id, column: number}}
            - {name: email, lookup: {reference: customer_id, column: email}}
            - {name: tier, lookup: {reference: customer_id, column: tier}}
            - {name: credit, lookup: {reference: customer_id, column: credit}}
            - {name: country, lookup: {reference: customer_id, column: country}}
            - {name: currency, lookup: {reference: customer_id, column: currency}}
            - {name: joined, lookup: {reference: customer_id, column: joined}}
            - {name: guest_tier, lookup: {reference: guest_id, column: tier}}
            - {name: note, type: string, expr: "concat(currency, '-', country)"}
            - {name: favourite, reference: {table: customers, column: id}, baseColumn: customer_id}
            - {name: known, reference: {table: customers, column: id, distribution: zipf(1)}}
            - {name: known_number, lookup: {reference: known, column: number}}
        - name: items
          columns:
            - {name: order_id, reference: {table: orders, column: id, perParent: {minValue: 1, maxValue: 4}}}
            - {name: line, type: int, ordinal: order_id}
            - {name: customer_id, lookup: {reference: order_id, column: customer_id}}
            - {name: currency, lookup: {reference: order_id, column: currency}}
      """;

  @Test
  void everyForeignKeyIsAKeyOfTheParent() {
    List<String> keys = Cells.of(table("customers"), "id", 0, CUSTOMERS);

    assertThat(keys).doesNotHaveDuplicates();
    assertThat(orders("customer_id")).isSubsetOf(keys);
    assertThat(new HashSet<>(orders("customer_id"))).hasSize(CUSTOMERS);
    assertThat(orders("favourite")).isSubsetOf(keys);
    assertThat(Cells.of(table("items"), "order_id", 0, 9000)).isSubsetOf(orders("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "email", "tier", "credit", "country", "currency", "joined"})
  void lookupIsWhatAJoinGives(String column) {
    Map<String, String> byKey = byKey(table("customers"), "id", column, CUSTOMERS);
    List<String> joined = orders("customer_id").stream().map(byKey::get).toList();

    assertThat(orders(column)).isEqualTo(joined);
  }

  @Test
  void lookupByANullReferenceIsNull() {
    Map<String, String> tiers = byKey(table("customers"), "id", "tier", CUSTOMERS);
    List<String> guests = orders("guest_id");
    List<String> joined = guests.stream().map(id -> tiers.getOrDefault(id, "null")).toList();

    assertThat(guests).contains("null");
    assertThat(orders("guest_tier")).isEqualTo(joined);
  }

  @Test
  void lookupOfALookupGoesThroughBoth() {
    Map<String, String> ofOrders = byKey(table("orders"), "id", "currency", ORDERS);
    TablePlan items = table("items");
    List<String> joined = Cells.of(items, "order_id", 0, 9000).stream().map(ofOrders::get).toList();

    assertThat(Cells.of(items, "currency", 0, 9000)).isEqualTo(joined).contains("CHF", "EUR");
  }

  @Test
  void expressionsSeeLookups() {
    List<String> notes = new ArrayList<>();
    List<String> currencies = orders("currency");
    List<String> countries = orders("country");
    for (int i = 0; i < ORDERS; i++) {
      notes.add(currencies.get(i) + "-" + countries.get(i));
    }
    assertThat(orders("note")).isEqualTo(notes);
  }

  @Test
  void referenceOverABaseColumnIsStable() {
    Map<String, String> favourites = new HashMap<>();
    List<String> customers = orders("customer_id");
    List<String> of = orders("favourite");
    for (int i = 0; i < ORDERS; i++) {
      favourites.putIfAbsent(customers.get(i), of.get(i));
      assertThat(of.get(i)).isEqualTo(favourites.get(customers.get(i)));
    }
    assertThat(new HashSet<>(favourites.values())).hasSizeGreaterThan(CUSTOMERS / 2);
  }

  @Test
  void rowsAreReferredToAlike() {
    double[] probabilities = new double[CUSTOMERS];
    java.util.Arrays.fill(probabilities, 1);
    assertThat(
            Fit.chiSquare(
                Samples.of(table("orders"), "number", 500_000), x -> (int) x, probabilities))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void rowsAreReferredToByADistribution() {
    ZipfDistribution zipf = new ZipfDistribution(CUSTOMERS, 1);
    double[] probabilities = new double[CUSTOMERS];
    for (int i = 0; i < CUSTOMERS; i++) {
      probabilities[i] = zipf.probability(i + 1);
    }
    assertThat(
            Fit.chiSquare(
                Samples.of(table("orders"), "known_number", 500_000), x -> (int) x, probabilities))
        .isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void referencesOfOneTableAreIndependent() {
    TablePlan orders = table("orders");
    double[] one = Samples.of(orders, "number", 500_000);
    double[] other = Samples.of(orders, "known_number", 500_000);
    long[] pairs = new long[100];
    for (int i = 0; i < one.length; i++) {
      pairs[(int) one[i] % 10 * 10 + (int) other[i] % 10]++;
    }
    double[] expected = new double[100];
    double[] marginal = new double[10];
    for (int i = 0; i < 100; i++) {
      marginal[i % 10] += pairs[i];
    }
    for (int i = 0; i < 100; i++) {
      expected[i] = marginal[i % 10] / 10;
    }
    assertThat(Fit.chiSquare(pairs, expected, one.length)).isGreaterThan(Fit.LEAST_PROBABILITY);
  }

  @Test
  void childrenComeInTheOrderOfTheirParentsAndAreNumbered() {
    TablePlan items = table("items");
    List<String> orders = Cells.of(items, "order_id", 0, 9000);
    List<String> lines = Cells.of(items, "line", 0, 9000);
    String last = "";
    int line = 0;
    for (int i = 0; i < orders.size(); i++) {
      line = orders.get(i).equals(last) ? line + 1 : 1;
      last = orders.get(i);
      assertThat(lines.get(i)).isEqualTo(String.valueOf(line));
    }
    assertThat(new ArrayList<>(new java.util.LinkedHashSet<>(orders)))
        .isEqualTo(orders("id").subList(0, new HashSet<>(orders).size()));
  }

  @Test
  void tableOfChildrenHasAsManyRowsAsItsParentsHaveChildren() {
    TablePlan items = table("items");
    long rows = Objects.requireNonNull(items.spec().rows());

    assertThat(rows).isBetween(12_000L, 13_000L);
    assertThat(Cells.of(items, "order_id", rows - 1, 2)).containsExactly("5006", "5007");
    assertThat(plan(SHOP, "items", "rows", "100").spec().rows()).isEqualTo(100);
  }

  @Test
  void rowsOfAReadChangeNoReference() {
    TablePlan some = plan(SHOP, "orders", "rows", "10");
    assertThat(Cells.of(some, "customer_id", 0, 10))
        .isEqualTo(orders("customer_id").subList(0, 10));
  }

  @Test
  void rowMayReferToItsOwnTable() {
    String spec =
        """
        name: employees
        rows: 50
        columns:
          - {name: id, type: int, sequence: {start: 100}}
          - {name: name, type: string, template: 'Aaaaa'}
          - {name: manager_id, reference: {table: employees, column: id}, percentNulls: 0.1}
          - {name: manager, lookup: {reference: manager_id, column: name}}
          - {name: next, lookup: {reference: manager_id, column: manager_id}}
          - {name: top, lookup: {reference: manager_id, column: manager}}
        """;
    TablePlan plan = TablePlanner.plan(SpecReader.parse(spec, Map.of()));
    Map<String, String> names = byKey(plan, "id", "name", 50);
    Map<String, String> managers = byKey(plan, "id", "manager_id", 50);
    List<String> of = Cells.of(plan, "manager_id", 0, 50);

    assertThat(Cells.of(plan, "manager", 0, 50))
        .isEqualTo(of.stream().map(id -> names.getOrDefault(id, "null")).toList());
    assertThat(Cells.of(plan, "top", 0, 50))
        .isEqualTo(
            of.stream()
                .map(id -> managers.getOrDefault(id, "null"))
                .map(id -> names.getOrDefault(id, "null"))
                .toList());
  }

  @Test
  void parentsRowWithoutAValueIsNamed() {
    String spec =
        """
        tables:
          - name: parts
            rows: 5000
            columns:
              - {name: id, type: int, sequence: {}}
              - {name: share, type: int, expr: 'cast(1000 / (id - 4000) as int)'}
          - name: uses
            columns:
              - {name: part, reference: {table: parts, column: id}}
              - {name: share, lookup: {reference: part, column: share}}
        """;
    TablePlan uses = plan(spec, "uses");
    int row = Cells.of(uses, "part", 0, 50_000).indexOf("4000");

    assertThat(row).isPositive();
    assertThatThrownBy(() -> Cells.of(uses, "share", 0, 50_000))
        .isInstanceOf(GenerationException.class)
        .hasMessageStartingWith(
            "Column 'share', row " + row + ": row 4000 of table 'parts' has no value of 'share': ")
        .hasMessageContaining("by zero");
  }

  @Test
  void fingerprintIsOfWhatATableDependsOnAndOfNothingElse() {
    String orders = table("orders").fingerprint();

    assertThat(fingerprint("unused, type: long", "unused, type: int")).isEqualTo(orders);
    assertThat(fingerprint("name: items\n", "name: lines\n")).isEqualTo(orders);
    assertThat(fingerprint("rows: 5000", "rows: 6000")).isEqualTo(orders);
    assertThat(fingerprint("'CHF' else", "'FR.' else")).isNotEqualTo(orders);
    assertThat(fingerprint("rows: 500\n", "rows: 400\n")).isNotEqualTo(orders);
    assertThat(fingerprint("weights: [1, 9]", "weights: [1, 8]")).isNotEqualTo(orders);
    assertThat(fingerprint("rowsPerSecond: 3", "rowsPerSecond: 4")).isNotEqualTo(orders);
    assertThat(fingerprint("startTimestamp: 2024", "startTimestamp: 2025")).isNotEqualTo(orders);
  }

  @Test
  void paceOfAParentDecidesNothingWhereNoneOfItsTimesIsNeeded() {
    String spec =
        SHOP.replace("- {name: joined, lookup: {reference: customer_id, column: joined}}", "");
    String other = spec.replace("rowsPerSecond: 3", "rowsPerSecond: 4");

    assertThat(plan(other, "orders").fingerprint()).isEqualTo(plan(spec, "orders").fingerprint());
  }

  @Test
  void onlyReferencesThatMayBeNullAreNullable() {
    assertThat(table("orders").schema().toDDL())
        .startsWith(
            "id BIGINT NOT NULL,customer_id BIGINT NOT NULL,guest_id BIGINT,number BIGINT NOT NULL,"
                + "email STRING,tier STRING NOT NULL")
        .contains("guest_tier STRING,");
  }

  private static String fingerprint(String part, String other) {
    assertThat(SHOP).contains(part);
    return plan(SHOP.replace(part, other), "orders").fingerprint();
  }

  private static List<String> orders(String column) {
    return Cells.of(table("orders"), column, 0, ORDERS);
  }

  /** The cells of a column by those of another one. */
  static Map<String, String> byKey(TablePlan plan, String key, String column, int rows) {
    List<String> keys = Cells.of(plan, key, 0, rows);
    List<String> values = Cells.of(plan, column, 0, rows);
    Map<String, String> byKey = new HashMap<>();
    for (int i = 0; i < rows; i++) {
      byKey.put(keys.get(i), values.get(i));
    }
    return byKey;
  }

  private static TablePlan table(String name) {
    return plan(SHOP, name);
  }

  private static TablePlan plan(String spec, String name, String... options) {
    Map<String, String> all = new HashMap<>(Map.of("table", name));
    for (int i = 0; i < options.length; i += 2) {
      all.put(options[i], options[i + 1]);
    }
    return TablePlanner.plan(SpecReader.parse(spec, all));
  }
}
