package dev.synthetic.it;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.ReferenceSpec;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of every example: the same rows however they are read, and keys that are found. */
final class ExamplesIT {
  private static final long MOST_ROWS = 6_000;

  private final SparkSession spark = LocalSpark.session();

  static Stream<ExampleTable> tables() throws IOException {
    return ExampleTable.all();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void streamEqualsTheBatchRead(ExampleTable table) throws Exception {
    Map<String, String> options =
        Map.of("rows", String.valueOf(rows(table)), "maxRowsPerTrigger", "4000");
    Dataset<Row> stream = ExampleTable.comparable(table.stream(spark, options));
    StreamingQuery query = Examples.drainIntoMemory(stream, "streamed");

    Dataset<Row> streamed = spark.table(query.name());
    assertThat(query.recentProgress()).isNotEmpty();
    assertThat(streamed.count()).isEqualTo(rows(table));
    assertThat(Examples.checksum(streamed)).isEqualTo(Examples.checksum(read(table, Map.of())));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void partitionsReaderAndRangesChangeNothing(ExampleTable table) {
    Object expected = Examples.checksum(read(table, Map.of()));

    assertThat(Examples.checksum(read(table, Map.of("numPartitions", "1")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(table, Map.of("numPartitions", "13")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(table, Map.of("reader", "row")))).isEqualTo(expected);
    String middle = String.valueOf(rows(table) / 3);
    Dataset<Row> first = read(table, Map.of("endingRow", middle));
    Dataset<Row> rest =
        read(table, Map.of("startingRow", middle, "endingRow", String.valueOf(rows(table))));
    assertThat(Examples.checksum(first.unionAll(rest))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void eachColumnAloneIsThatOfTheWholeTable(ExampleTable table) {
    Dataset<Row> whole = read(table, Map.of());
    List<String> together = Checksums.ofColumns("whole", whole);
    List<String> alone = new ArrayList<>();
    for (String column : whole.columns()) {
      alone.addAll(Checksums.ofColumns("whole", read(table, Map.of()).select(column)));
    }
    assertThat(alone).isEqualTo(together);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyForeignKeyIsAKeyOfTheParent(ExampleTable table) {
    for (ColumnSpec column : columns(table)) {
      if (column.generator() instanceof ReferenceSpec.Draw draw) {
        assertFound(table, column, draw.table(), draw.column());
      }
      if (column.generator() instanceof ReferenceSpec.Children children) {
        assertFound(table, column, children.table(), children.column());
      }
    }
  }

  private void assertFound(ExampleTable table, ColumnSpec column, String parent, String key) {
    if (column.omit()) {
      return;
    }
    Dataset<Row> keys = table.sibling(parent).read(spark, Map.of()).select(col(key).as("key"));
    Dataset<Row> children = read(table, Map.of()).where(col(column.name()).isNotNull());
    assertThat(children.count()).isPositive();
    assertThat(children.join(keys, col(column.name()).equalTo(col("key")), "left_anti").count())
        .as(column.name())
        .isZero();
  }

  private Dataset<Row> read(ExampleTable table, Map<String, String> options) {
    boolean isRange = options.containsKey("endingRow");
    Map<String, String> rows = isRange ? Map.of() : Map.of("rows", String.valueOf(rows(table)));
    Map<String, String> all = new HashMap<>(rows);
    all.putAll(options);
    return ExampleTable.comparable(table.read(spark, all));
  }

  private static long rows(ExampleTable table) {
    Long rows = Objects.requireNonNull(parsed(table).spec()).rows();
    return rows == null ? MOST_ROWS : Math.min(rows, MOST_ROWS);
  }

  private static List<ColumnSpec> columns(ExampleTable table) {
    return Objects.requireNonNull(parsed(table).spec()).columns();
  }

  private static ParsedSpec parsed(ExampleTable table) {
    Map<String, String> options =
        table.table().isEmpty() ? Map.of() : Map.of("table", table.table());
    return SpecReader.parse(table.text(), options);
  }
}
