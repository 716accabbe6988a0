package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows however they are read. */
final class InvarianceIT {
  private static final long ROWS = 100_000;

  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void partitionsAndReaderChangeNothing(String preset) {
    List<Object> expected = Examples.checksum(read(preset, Map.of()));

    assertThat(expected.get(0)).isEqualTo(ROWS);
    assertThat(Examples.checksum(read(preset, Map.of("numPartitions", "1")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(preset, Map.of("numPartitions", "97")))).isEqualTo(expected);
    assertThat(Examples.checksum(read(preset, Map.of("reader", "row")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void eachColumnAloneIsThatOfTheWholeTable(String preset) {
    Dataset<Row> whole = read(preset, Map.of()).cache();
    for (String column : whole.columns()) {
      assertThat(Examples.checksum(read(preset, Map.of()).select(column)))
          .as(column)
          .isEqualTo(Examples.checksum(whole.select(column)));
    }
    whole.unpersist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void rangesOfRowsAddUpToTheWholeTable(String preset) {
    long[] bounds = {0, 1, 4096, 50_001, ROWS};
    Dataset<Row> parts = range(preset, bounds[0], bounds[1]);
    for (int i = 1; i + 1 < bounds.length; i++) {
      parts = parts.unionAll(range(preset, bounds[i], bounds[i + 1]));
    }
    assertThat(Examples.checksum(parts)).isEqualTo(Examples.checksum(read(preset, Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iot", "transactions"})
  void filteringReadsTheSameRows(String preset) {
    String flag = preset.equals("iot") ? "is_anomaly" : "is_fraud";
    Dataset<Row> whole = read(preset, Map.of()).cache();
    assertThat(Examples.checksum(read(preset, Map.of()).where(flag)))
        .isEqualTo(Examples.checksum(whole.where(flag)));
    assertThat(read(preset, Map.of()).count()).isEqualTo(ROWS);
    assertThat(read(preset, Map.of()).limit(7).collectAsList())
        .isEqualTo(new ArrayList<>(whole.limit(7).collectAsList()));
    whole.unpersist();
  }

  private Dataset<Row> range(String preset, long first, long end) {
    Map<String, String> bounds =
        Map.of("startingRow", String.valueOf(first), "endingRow", String.valueOf(end));
    return read(preset, bounds);
  }

  private Dataset<Row> read(String preset, Map<String, String> options) {
    return spark
        .read()
        .format("synthetic")
        .option("preset", preset)
        .option("rows", ROWS)
        .options(options)
        .load();
  }
}
