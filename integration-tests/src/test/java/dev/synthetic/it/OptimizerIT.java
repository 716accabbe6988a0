package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.datasources.v2.BatchScanExec;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark's optimiser makes of what a scan tells it, and the user interface of its metrics. */
@Tag("core")
final class OptimizerIT {
  private static final String SHOP =
      """
      name: shop
      tables:
        - name: customers
          rows: 1000000
          columns:
            - {name: customer_id, type: long, sequence: {}}
            - {name: note, type: string, values: [some, none]}
        - name: orders
          rows: 5000000
          columns:
            - {name: order_id, type: long, sequence: {}}
            - {name: customer, type: long, reference: {table: customers, column: customer_id}}
            - {name: shop, type: int, minValue: 0, maxValue: 999}
            - {name: amount, type: 'decimal(10,2)', minValue: 0, maxValue: 100}
        - name: shops
          rows: 1000
          columns:
            - {name: shop_id, type: int, sequence: {}}
            - {name: region, type: int, minValue: 0, maxValue: 99}
      """;

  private final SparkSession spark = LocalSpark.session().newSession();

  @BeforeEach
  void readTables() {
    for (String table : List.of("customers", "orders", "shops")) {
      spark
          .read()
          .format("synthetic")
          .options(Map.of("spec", SHOP, "table", table))
          .load()
          .createOrReplaceTempView(table);
    }
  }

  /** Statistics are worked out under the settings of the thread's session. */
  @BeforeEach
  void makeActive() {
    SparkSession.setActiveSession(spark);
  }

  @AfterEach
  void makeOtherActive() {
    SparkSession.setActiveSession(LocalSpark.session());
  }

  @Test
  void smallTable_isBroadcast() {
    Dataset<Row> joined =
        spark.sql("select amount, region from orders join shops on shop = shop_id");

    assertThat(joined.queryExecution().executedPlan().toString()).contains("BroadcastHashJoin");
  }

  @Test
  void statistics_areOfTheRowsAndColumnsThatAreRead() {
    Statistics all = statistics("select order_id, shop, amount from orders");
    Statistics some = statistics("select order_id from orders where order_id < 1000");

    assertThat(all.rowCount().get().toString()).isEqualTo("5000000");
    assertThat(all.sizeInBytes().toString())
        .isEqualTo(String.valueOf(5_000_000L * (8 + 8 + 4 + 8)));
    assertThat(some.rowCount().get().toString()).isEqualTo("1000");
    assertThat(some.sizeInBytes().toString()).isEqualTo(String.valueOf(1000 * (8 + 8)));
  }

  @Test
  void rowsBehindATestedFilter_areEstimated() {
    double rows =
        Double.parseDouble(
            statistics("select order_id from orders where shop < 100").rowCount().get().toString());

    assertThat(rows).isBetween(350_000.0, 650_000.0);
  }

  @Test
  void costBasedOptimizer_joinsTheSelectiveTableFirst() {
    String sql =
        "select * from customers join orders on customer = customer_id join shops on shop ="
            + " shop_id where region = 7";

    assertThat(firstJoin(sql)).contains("customer_id").doesNotContain("region");
    spark.conf().set("spark.sql.cbo.enabled", "true");
    spark.conf().set("spark.sql.cbo.joinReorder.enabled", "true");
    assertThat(firstJoin(sql)).contains("region").doesNotContain("customer_id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order_id < 2500000 | 2500000 | 5000",
        "customer < 250000 | 1250000 | 140000",
        "shop = 7 | 5000 | 3000",
        "amount > 75 | 1250000 | 140000"
      })
  void costBasedOptimizer_knowsHowManyRowsAFilterLeaves(String filter, double rows, double error) {
    spark.conf().set("spark.sql.cbo.enabled", "true");
    Dataset<Row> orders =
        spark
            .read()
            .format("synthetic")
            .options(Map.of("spec", SHOP, "table", "orders", "pushdown", "false"))
            .load()
            .where(filter);

    assertThat(orders.queryExecution().optimizedPlan().stats().rowCount().get().doubleValue())
        .isBetween(rows - error, rows + error);
  }

  @Test
  void equalReads_shareAnExchange() {
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    String counts = "(select shop, count(*) as n from orders where order_id < 99999 group by shop)";
    Dataset<Row> joined =
        spark.sql("select * from " + counts + " a join " + counts + " b on a.n = b.n");

    assertThat(joined.queryExecution().executedPlan().toString()).contains("ReusedExchange");
  }

  @Test
  void rowsInOrder_areNotSortedAgain() {
    Dataset<Row> orders = spark.table("orders");

    assertThat(plan(orders.sortWithinPartitions("order_id"))).doesNotContain("Sort ");
    assertThat(plan(orders.sortWithinPartitions("shop"))).contains("Sort ");
  }

  @Test
  void metricsTellTheWork() {
    Dataset<Row> rows =
        spark
            .read()
            .format("synthetic")
            .options(Map.of("spec", SHOP, "table", "orders", "numPartitions", "2"))
            .option("endingRow", "40960")
            .load()
            .where("order_id % 4096 = 17 and shop < 500")
            .select("order_id", "shop", "amount");
    long found = rows.collectAsList().size();

    Map<String, Long> metrics = metrics(rows);
    long blocks = metrics.getOrDefault("blocks", 0L);
    long handedOver = metrics.getOrDefault("rows", 0L);
    assertThat(found).isBetween(1L, 10L);
    assertThat(handedOver).isBetween(18_000L, 23_000L); // half of 40960, give or take
    assertThat(metrics.get("testedRows")).isEqualTo(40960);
    assertThat(blocks).isBetween(6L, 8L);
    long generated = metrics.getOrDefault("generatedColumns", 0L);
    assertThat(generated).isBetween(blocks + 1, 3 * blocks);
    assertThat(metrics).containsEntry("skippedColumns", 3 * blocks - generated);
    assertThat(metrics.get("generatedBytes")).isGreaterThanOrEqualTo(8 * (handedOver + 40960));
    assertThat(metrics.get("generationTime")).isPositive();
  }

  private Map<String, Long> metrics(Dataset<Row> rows) {
    Map<String, Long> values = new HashMap<>();
    for (SparkPlan plan : nodes(rows.queryExecution().executedPlan())) {
      if (plan instanceof BatchScanExec scan) {
        Map<String, SQLMetric> metrics = CollectionConverters.asJava(scan.metrics());
        metrics.forEach((name, metric) -> values.put(name, metric.value()));
      }
    }
    return values;
  }

  private static List<SparkPlan> nodes(SparkPlan plan) {
    List<SparkPlan> nodes = new ArrayList<>(List.of(plan));
    CollectionConverters.asJava(plan.children()).forEach(child -> nodes.addAll(nodes(child)));
    return nodes;
  }

  private Statistics statistics(String sql) {
    LogicalPlan plan = spark.sql(sql).queryExecution().optimizedPlan();
    while (!plan.children().isEmpty()) {
      plan = plan.children().head();
    }
    return plan.stats();
  }

  /** The innermost join of a query. */
  private String firstJoin(String sql) {
    LogicalPlan plan = spark.sql(sql).queryExecution().optimizedPlan();
    LogicalPlan join = plan;
    List<LogicalPlan> open = new ArrayList<>(List.of(plan));
    while (!open.isEmpty()) {
      LogicalPlan next = open.remove(0);
      join = next instanceof Join ? next : join;
      open.addAll(CollectionConverters.asJava(next.children()));
    }
    return join.toString();
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }
}
