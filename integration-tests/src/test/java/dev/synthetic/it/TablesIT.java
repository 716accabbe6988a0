package dev.synthetic.it;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a spec fit each other as if Spark had joined them. */
final class TablesIT {
  private static final String RETAIL = retail();

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @CsvSource({
    "orders, customer_id, customers, customer_id",
    "order_items, order_id, orders, order_id",
    "order_items, product_id, products, product_id",
  })
  void everyForeignKeyIsAKeyOfTheParent(String child, String column, String parent, String key) {
    Dataset<Row> children = read(child);
    Dataset<Row> parents = read(parent).withColumnRenamed(key, "key");

    assertThat(parents.select("key").distinct().count()).isEqualTo(parents.count());
    assertThat(children.join(parents, col(column).equalTo(col("key")), "left_anti").count())
        .isZero();
  }

  @Test
  void lookupsOfOrdersAreWhatAJoinGives() {
    Dataset<Row> orders = read("orders");
    Dataset<Row> joined =
        orders
            .drop("country")
            .join(read("customers").select("customer_id", "country"), "customer_id")
            .select("order_id", "customer_id", "country");

    assertSame(orders.select("order_id", "customer_id", "country"), joined);
  }

  @Test
  void lookupsOfItemsAreWhatAJoinGives() {
    Dataset<Row> items = read("order_items");
    String[] columns = {
      "order_id", "line_number", "ordered_at", "country", "product_id", "category", "unit_price"
    };
    Dataset<Row> joined =
        items
            .select("order_id", "line_number", "product_id")
            .join(read("orders").select("order_id", "ordered_at", "country"), "order_id")
            .join(
                read("products").withColumnRenamed("list_price", "unit_price").drop("sku"),
                "product_id")
            .selectExpr(columns);

    assertSame(items.selectExpr(columns), joined);
  }

  @Test
  void everyOrderHasItsItemsNumberedFromOne() {
    Dataset<Row> orders =
        read("order_items")
            .groupBy("order_id")
            .agg(Map.of("line_number", "max", "*", "count", "ordered_at", "min"))
            .withColumnRenamed("max(line_number)", "greatest")
            .withColumnRenamed("count(1)", "items");

    assertThat(orders.count()).isEqualTo(50_000);
    assertThat(orders.where("greatest <> items or items > 12").count()).isZero();
    assertThat(read("order_items").select("order_id", "line_number").distinct().count())
        .isEqualTo(read("order_items").count());
  }

  @Test
  void streamOfAChildEqualsItsBatchRead(@TempDir Path directory) throws Exception {
    String table = directory.resolve("table").toString();
    Dataset<Row> stream =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", RETAIL)
            .option("table", "order_items")
            .option("maxRowsPerTrigger", 45_000)
            .load();
    StreamingQuery query = Examples.drain(stream, directory);

    assertThat(query.recentProgress()).hasSizeGreaterThanOrEqualTo(3);
    assertSame(spark.read().format("delta").load(table), read("order_items"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"customers", "products", "orders", "order_items"})
  void partitionsAndReaderChangeNothing(String table) {
    Object expected = Examples.checksum(read(table));

    assertThat(Examples.checksum(read(table, Map.of("numPartitions", "1")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(table, Map.of("numPartitions", "37")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(table, Map.of("reader", "row")))).isEqualTo(expected);
  }

  @Test
  void anotherSeedGivesOtherRowsThatFitEachOther() {
    Map<String, String> seed = Map.of("seed", "7");
    Dataset<Row> orders = read("orders", seed);

    assertThat(orders.join(read("customers", seed), "customer_id").count()).isEqualTo(50_000);
    assertThat(Examples.checksum(orders)).isNotEqualTo(Examples.checksum(read("orders")));
  }

  @Test
  void checkpointOfAChildIsRefusedByWhatChangedInItsParent(@TempDir Path directory)
      throws Exception {
    run(RETAIL, directory).awaitTermination();
    String unrelated =
        RETAIL
            .replace("values: [web, app, shop]", "values: [web, app]")
            .replace("weights: [50, 35, 15]", "weights: [50, 50]");
    assertThat(unrelated).isNotEqualTo(RETAIL);
    run(unrelated, directory).awaitTermination();

    String other = RETAIL.replace("maxValue: 499.99", "maxValue: 599.99");
    assertThat(other).isNotEqualTo(RETAIL);
    assertThatThrownBy(() -> run(other, directory).awaitTermination())
        .hasMessageContaining("onSpecChange")
        .hasMessageContaining(
            "table 'products': column 'list_price': maxValue was 499.99, is 599.99");
  }

  private StreamingQuery run(String spec, Path directory) throws Exception {
    return spark
        .readStream()
        .format("synthetic")
        .option("spec", spec)
        .option("table", "order_items")
        .option("rows", 1000)
        .load()
        .writeStream()
        .format("noop")
        .option("checkpointLocation", directory.resolve("checkpoint").toString())
        .trigger(Trigger.AvailableNow())
        .start();
  }

  private static void assertSame(Dataset<Row> one, Dataset<Row> other) {
    assertThat(one.count()).isPositive();
    assertThat(one.exceptAll(other).count()).isZero();
    assertThat(other.exceptAll(one).count()).isZero();
  }

  private Dataset<Row> read(String table) {
    return read(table, Map.of());
  }

  private Dataset<Row> read(String table, Map<String, String> options) {
    return spark
        .read()
        .format("synthetic")
        .option("spec", RETAIL)
        .option("table", table)
        .options(options)
        .load();
  }

  private static String retail() {
    try {
      return Files.readString(Path.of("..", "examples", "retail.yaml"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
