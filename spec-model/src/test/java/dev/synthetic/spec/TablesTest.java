package dev.synthetic.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spec of several tables, of which a read picks one. */
final class TablesTest {
  private static final String SHOP =
      """
      name: shop
      seed: 7
      timeZone: Europe/Berlin
      rows: 50
      rowsPerSecond: 5
      tables:
        - name: customers
          rows: 20
          columns:
            - {name: id, type: long, sequence: {start: 1}}
            - {name: country, type: string, values: [DE, FR]}
        - name: orders
          seed: 8
          rowsPerSecond: 9
          startTimestamp: 2024-01-01
          columns:
            - {name: id, type: long, sequence: {}}
            - {name: customer_id, reference: {table: CUSTOMERS, column: ID}}
            - {name: country, lookup: {reference: Customer_ID, column: COUNTRY}}
        - name: items
          columns:
            - {name: order_id, reference: {table: orders, column: id, perParent: {minValue: 1, maxValue: 3}}}
            - {name: line, ordinal: order_id}
            - {name: customer_id, lookup: {reference: order_id, column: customer_id}}
      """;

  @Test
  void whatATableDoesNotSayComesFromTheTopLevel() {
    Spec customers = table("customers");
    Spec orders = table("orders");

    assertThat(customers.name()).isEqualTo("customers");
    assertThat(customers.seed()).isEqualTo(7);
    assertThat(customers.rows()).isEqualTo(20);
    assertThat(customers.rowsPerSecond()).hasToString("5");
    assertThat(orders.seed()).isEqualTo(8);
    assertThat(orders.rows()).isEqualTo(50);
    assertThat(orders.rowsPerSecond()).hasToString("9");
    assertThat(orders.timeZone().getId()).isEqualTo("Europe/Berlin");
    assertThat(orders.startMicros()).isEqualTo(1_704_063_600_000_000L);
  }

  @Test
  void tableAmongOthersIsThatOfASpecOfItsOwn() {
    String alone =
        """
        name: customers
        seed: 7
        timeZone: Europe/Berlin
        rows: 20
        rowsPerSecond: 5
        columns:
          - {name: id, type: long, sequence: {start: 1}}
          - {name: country, type: string, values: [DE, FR]}
        """;
    assertThat(table("customers")).isEqualTo(Specs.valid(alone));
  }

  @Test
  void tableThatFollowsItsParentsRowByRowDoesNotTakeItsSizeFromTheTopLevel() {
    assertThat(table("items").rows()).isNull();
    assertThat(Specs.valid(SHOP, Map.of("table", "items", "rows", "5")).rows()).isEqualTo(5);
  }

  @Test
  void nameOfTheTableDoesNotDependOnCase() {
    assertThat(table("ORDERS")).isEqualTo(table("orders"));
    assertThat(Specs.valid(SHOP, Map.of("TABLE", "orders"))).isEqualTo(table("orders"));
  }

  @Test
  void severalTablesNeedTheOption() {
    assertThat(Specs.problems(SHOP))
        .containsExactly(
            "table: must be given, as the spec has several tables; set this option to one of"
                + " customers, orders, items");
  }

  @Test
  void onlyTableNeedsNoOption() {
    String one = "tables: [{name: a, columns: [{name: id, type: long}]}]";
    assertThat(Specs.valid(one).name()).isEqualTo("a");
    assertThat(Specs.valid(one, Map.of("table", "a")).name()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order | table 'order' not found; did you mean 'orders'?",
        "payments | table 'payments' not found; choose from customers, orders, items",
      })
  void tableThatIsNotThereIsRefused(String name, String message) {
    assertThat(Specs.problems(SHOP, Map.of("table", name))).containsExactly("table: " + message);
  }

  @Test
  void specOfOneTableKnowsItsName() {
    String one = "name: a\ncolumns: [{name: id, type: long}]";
    assertThat(Specs.valid(one, Map.of("table", "A")).name()).isEqualTo("a");
    assertThat(Specs.problems(one, Map.of("table", "b")))
        .containsExactly("table: table 'b' not found; did you mean 'a'?");
  }

  @Test
  void tablesAreNoOption() {
    assertThat(Specs.problems(SHOP, Map.of("table", "orders", "tables", "[]")))
        .containsExactly("tables: must be in the spec, not an option; take it out");
  }

  @Test
  void namesAreToldInOrder() {
    assertThat(SpecReader.tableNames(SHOP)).containsExactly("customers", "orders", "items");
    assertThat(SpecReader.tableNames("columns: []")).isEmpty();
    assertThat(SpecReader.tableNames("{{{")).isEmpty();
  }

  @Test
  void problemsOfAllTablesAreToldAtOnce() {
    String spec =
        """
        rows: -1
        tables:
          - {name: a, columns: [{name: id, type: longe}]}
          - {name: b, sed: 1, columns: [{name: id, type: long, minValue: x}]}
          - {columns: [{name: id, type: long}]}
          - {name: A, version: 1, columns: [{name: id, type: long}]}
          - 5
        """;
    assertThat(Specs.problems(spec, Map.of("table", "a")))
        .extracting(problem -> problem.split(":", 2)[0])
        .containsExactly(
            "rows",
            "tables[1].sed",
            "tables[2].name",
            "tables[3].version",
            "tables[3].name",
            "tables[4]",
            "tables[0].columns[0].type",
            "tables[1].columns[0].minValue");
  }

  @Test
  void columnsBesideTablesAreRefused() {
    assertThat(
            Specs.problems("columns: [{name: id, type: long}]\n" + SHOP, Map.of("table", "orders")))
        .containsExactly("columns: contradicts 'tables'; move them into one of the tables");
  }

  @Test
  void referencesHaveTheTypesOfWhatTheyReferTo() {
    assertThat(table("orders").columns())
        .extracting(ColumnSpec::type)
        .containsExactly(DataType.Simple.LONG, DataType.Simple.LONG, DataType.Simple.STRING);
    assertThat(table("items").columns())
        .extracting(ColumnSpec::type)
        .containsExactly(DataType.Simple.LONG, DataType.Simple.INT, DataType.Simple.LONG);
  }

  @Test
  void columnsOfASchemaCanBeReferredTo() {
    String text =
        """
        tables:
          - name: hosts
            rows: 3
            schema: host_id long not null, address string
          - name: lines
            columns:
              - {name: host, reference: {table: hosts, column: host_id}}
              - {name: address, lookup: {reference: host, column: address}}
        """;
    ParsedSpec lines = SpecReader.parse(text, Map.of("table", "lines"));

    assertThat(lines.problems()).isEmpty();
    assertThat(Objects.requireNonNull(lines.spec()).columns())
        .extracting(ColumnSpec::type)
        .containsExactly(DataType.Simple.LONG, DataType.Simple.STRING);
  }

  @Test
  void tablesSayWhichColumnsThereAre() {
    assertThat(SpecReader.hasColumns(SHOP)).isTrue();
    assertThat(SpecReader.hasColumns("name: shop")).isFalse();
  }

  @Test
  void referencesAreReadWithTheNamesThatTablesHave() {
    assertThat(table("orders").columns())
        .extracting(ColumnSpec::generator)
        .containsExactly(
            new GeneratorSpec.Sequence(java.math.BigDecimal.ZERO, java.math.BigDecimal.ONE),
            new ReferenceSpec.Draw("customers", "id", 20, new DistributionSpec.Uniform()),
            new ReferenceSpec.Lookup("customer_id", "country"));
    assertThat(table("items").columns())
        .extracting(ColumnSpec::generator)
        .containsExactly(
            new ReferenceSpec.Children("orders", "id", 1, 3, new DistributionSpec.Uniform()),
            new ReferenceSpec.Ordinal("order_id", 1),
            new ReferenceSpec.Lookup("order_id", "customer_id"));
  }

  @Test
  void parentsAreThoseReferredToAndThoseOfThese() {
    assertThat(parents("customers", Map.of())).isEmpty();
    assertThat(parents("orders", Map.of())).extracting(Spec::name).containsExactly("customers");
    assertThat(parents("items", Map.of()))
        .extracting(Spec::name)
        .containsExactly("customers", "orders");
  }

  @Test
  void optionsOfAReadHoldForItsParentsWhereTheyGiveThemOtherRowsOtherwise() {
    Map<String, String> options =
        Map.of("seed", "99", "rows", "3", "rowsPerSecond", "1", "timeZone", "UTC");
    Spec customers = parents("orders", options).get(0);

    assertThat(customers.seed()).isEqualTo(99);
    assertThat(customers.timeZone().getId()).isEqualTo("UTC");
    assertThat(customers.rows()).isEqualTo(20);
    assertThat(customers.rowsPerSecond()).hasToString("5");
  }

  @Test
  void rowsToReferToAreNoMoreThanTheColumnHasDifferentValues() {
    String spec =
        """
        tables:
          - {name: a, rows: 100, columns: [{name: id, type: long, uniqueValues: 7}]}
          - {name: b, columns: [{name: id, type: long, uniqueValues: 9}]}
          - name: c
            columns:
              - {name: a, reference: {table: a, column: id}}
              - {name: b, reference: {table: b, column: id}}
        """;
    Spec c = Specs.valid(spec, Map.of("table", "c"));
    assertThat(c.columns())
        .extracting(column -> ((ReferenceSpec.Draw) column.generator()).rows())
        .containsExactly(7L, 9L);
  }

  private static Spec table(String name) {
    return Specs.valid(SHOP, Map.of("table", name));
  }

  private static List<Spec> parents(String name, Map<String, String> options) {
    Map<String, String> all = new java.util.HashMap<>(options);
    all.put("table", name);
    return SpecReader.parse(SHOP, all).parents().stream()
        .map(parent -> Objects.requireNonNull(parent.spec()))
        .toList();
  }
}
