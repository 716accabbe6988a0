package dev.synthetic.it;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Columns inside columns on a real Spark: read, projected, sorted, joined, streamed and written.
 */
final class NestedIT {
  private static final int ROWS = 10_000;

  /** Everything that can be compared; what holds a map or a variant cannot. */
  private static final String SPEC =
      """
      name: nested
      rows: 10000
      startTimestamp: 2024-01-01T00:00:00Z
      rowsPerSecond: 1000
      columns:
        - {name: id, type: long, sequence: {}}
        - {name: customer, type: long, minValue: 1, maxValue: 500}
        - name: address
          baseColumn: customer
          percentNulls: 0.1
          fields:
            - {name: city, type: string, values: [Rome, Oslo, Cork], percentNulls: 0.1}
            - {name: line, type: string, expr: "concat(no, ' ', city)"}
            - {name: no, type: int, minValue: 1, maxValue: 99}
            - name: geo
              fields:
                - {name: lat, type: double, minValue: -90, maxValue: 90}
                - {name: lon, type: double, minValue: -180, maxValue: 180}
        - name: lines
          length: {minValue: 0, maxValue: 6}
          element:
            fields:
              - {name: sku, type: string, template: 'AAA-ddd'}
              - {name: quantity, type: int, minValue: 1, maxValue: 9}
              - {name: price, type: 'decimal(8,2)', minValue: 1, maxValue: 99}
              - {name: amount, type: 'decimal(12,2)', expr: quantity * price}
              - {name: buyer, type: long, expr: customer}
              - {name: at, type: timestamp}
              - {name: tags, length: 2, element: {type: string, values: [a, b, c], percentNulls: 0.3}}
        - {name: total, type: 'decimal(14,2)', expr: "aggregate(lines, cast(0 as decimal(14,2)), (sum, line) -> cast(sum + line.amount as decimal(14,2)))"}
        - name: level
          type: string
          when:
            - {if: total > 1000, values: [high]}
            - {if: total > 300, values: [middle, mean], weights: [3, 1]}
            - {else: {type: string, expr: "concat('low ', size(lines))"}}
        - {name: vip, type: boolean, nullWhen: address is null}
        - {name: token, type: binary, length: 12}
        - {name: reading, type: float, numColumns: 3}
        - {name: feature, type: double, distribution: normal, numColumns: [2, 4], structType: array}
      """;

  private static final String WITH_MAPS =
      SPEC
          + """
            - {name: labels, key: {type: string, values: [x, y, z, w]}, value: {type: int}, length: {minValue: 0, maxValue: 4}}
            - {name: payload, type: variant, expr: "parse_json(concat('{\\"id\\":', id, '}'))"}
            - {name: scores, element: {key: {type: int}, value: {type: double, percentNulls: 0.2}}}
          """;

  private final SparkSession spark = LocalSpark.session();

  @TempDir private Path folder;

  @Test
  void rowReaderGivesTheSameRows() {
    assertThat(texts(read(WITH_MAPS, "row"))).isEqualTo(texts(read(WITH_MAPS, "columnar")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"columnar", "row"})
  void projectedFieldIsThatOfTheWhole(String reader) {
    Dataset<Row> table = read(WITH_MAPS, reader);
    List<String> whole =
        table.collectAsList().stream()
            .map(
                row -> {
                  Row address = row.getStruct(row.fieldIndex("address"));
                  return address == null ? "null" : String.valueOf(address.getStruct(3).get(1));
                })
            .toList();

    assertThat(
            table.selectExpr("address.geo.lon").collectAsList().stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList())
        .isEqualTo(whole);
    assertThat(texts(table.selectExpr("get(lines, 0).amount", "address.line")))
        .isEqualTo(
            texts(
                table
                    .selectExpr("to_json(struct(*)) as everything", "lines", "address")
                    .selectExpr("get(lines, 0).amount", "address.line")));
  }

  @Test
  void partsAgreeWithEachOther() {
    Dataset<Row> table = read(SPEC, "columnar");
    Dataset<Row> lines = table.selectExpr("id", "customer", "explode(lines) as line");

    assertThat(table.where("address is null").count()).isBetween(850L, 1150L);
    assertThat(lines.count()).isEqualTo(table.selectExpr("sum(size(lines))").first().getLong(0));
    assertThat(lines.where("line.buyer <> customer").count()).isZero();
    assertThat(lines.where("line.amount <> line.quantity * line.price").count()).isZero();
    assertThat(lines.where("size(line.tags) <> 2").count()).isZero();
    assertThat(table.where("address is null and vip is not null").count()).isZero();
    assertThat(table.where("length(token) <> 12").count()).isZero();
    assertThat(table.selectExpr("token").distinct().count()).isEqualTo(ROWS);
    assertThat(table.where("size(feature) not between 2 and 4").count()).isZero();
    assertThat(table.where("(total > 1000) <> (level = 'high')").count()).isZero();
    assertThat(
            table
                .where("address is not null")
                .selectExpr("customer", "address.no as no", "address.geo as geo")
                .distinct()
                .count())
        .isLessThanOrEqualTo(500);
  }

  @Test
  void mapsHaveAsManyKeysAsTheirLength() {
    Dataset<Row> table = read(WITH_MAPS, "columnar");

    assertThat(table.where("size(array_distinct(map_keys(labels))) <> size(labels)").count())
        .isZero();
    assertThat(table.selectExpr("size(labels) as n").distinct().count()).isEqualTo(5);
    assertThat(table.where("variant_get(payload, '$.id', 'bigint') <> id").count()).isZero();
  }

  @Test
  void sortingAndJoiningGiveTheSameRows() {
    Dataset<Row> table = read(SPEC, "columnar");
    List<Row> sorted =
        table.orderBy("lines", "address.city", "feature", "id").selectExpr("id").collectAsList();
    Dataset<Row> joined =
        table.as("a").join(table.as("b"), expr("a.address <=> b.address and a.id = b.id"));

    assertThat(sorted).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(joined.selectExpr("a.*").exceptAll(table).count()).isZero();
    assertThat(joined.count()).isEqualTo(ROWS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "delta"})
  void writtenAndReadAgainTheyAreTheSame(String format) {
    String path = folder.resolve("written").toString();
    Dataset<Row> table = read(WITH_MAPS, "columnar");
    table.write().format(format).save(path);

    assertThat(texts(spark.read().format(format).load(path).orderBy("id"))).isEqualTo(texts(table));
  }

  @Test
  void streamIsTheBatch() throws Exception {
    Dataset<Row> stream =
        spark
            .readStream()
            .format("synthetic")
            .option("spec", WITH_MAPS)
            .option("maxRowsPerTrigger", 3_001)
            .load();
    Examples.drain(stream, folder);
    String path = folder.resolve("table").toString();

    assertThat(texts(spark.read().format("delta").load(path).orderBy("id")))
        .isEqualTo(texts(read(WITH_MAPS, "columnar")));
  }

  private Dataset<Row> read(String spec, String reader) {
    return spark.read().format("synthetic").option("spec", spec).option("reader", reader).load();
  }

  /** Rows as JSON in their order, which says everything but the order of a map's entries. */
  private static List<String> texts(Dataset<Row> rows) {
    return rows.toJSON().collectAsList();
  }
}
