package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.InvalidSpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables and scans as Spark's planner sees them. */
final class SyntheticScanTest {
  private static final CaseInsensitiveStringMap NONE = new CaseInsensitiveStringMap(Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rows=100                              | rows=[0, 100)
          rows=100 startingRow=40               | rows=[40, 140)
          startingRow=40 endingRow=45           | rows=[40, 45)
          startTimestamp=2024-01-01             | rows=[0, due now)
          startingTimestamp=2024-01-02T00:00:00Z rows=5 startTimestamp=2024-01-01 | rows=[due 2024-01-02T00:00:00Z, 5 later)
          endingTimestamp=2024-01-02T00:00:00Z  | rows=[0, due 2024-01-02T00:00:00Z)
          rowsPerSecond=7.50                    | rows=[0, endless)
          """)
  void description_tellsRows(String options, String rows) {
    assertThat(scan(options.split("[= ]")).description()).contains(" " + rows + " ");
  }

  @Test
  void description_tellsTableSeedPaceAndColumns() {
    assertThat(scan("rows", "100", "rowsPerSecond", "7.50", "seed", "5").description())
        .isEqualTo("synthetic numbers seed=5 rows=[0, 100) rowsPerSecond=7.5 columns=[n]");
  }

  @Test
  void description_tellsHowThePaceChanges() {
    String rate =
        "{businessHours: {inside: 4, outside: 1}, bursts: {every: 1 hour, duration: 2 minutes,"
            + " multiplier: 10}}";

    assertThat(scan("rowsPerSecond", "2000", "rate", rate, "arrivals", "poisson").description())
        .endsWith(" rowsPerSecond=2000 × businessHours × bursts, poisson columns=[n]");
    assertThat(scan("arrivals", "poisson").description())
        .endsWith(" rowsPerSecond=1, poisson columns=[n]");
    assertThat(scan("rate", "{sine: {period: 1 day, amplitude: 1}}").description())
        .endsWith(" rowsPerSecond=1 × sine columns=[n]");
  }

  @Test
  void readsOfTheSameRowsAreEqual() {
    Scan one = scan("rows", "100", "numPartitions", "2");
    Scan same = scan("ROWS", "100", "numpartitions", "2");

    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(one.toBatch()).isEqualTo(same.toBatch()).hasSameHashCodeAs(same.toBatch());
  }

  @ParameterizedTest
  @CsvSource({
    "rows, 101",
    "seed, 7",
    "startingRow, 5",
    "numPartitions, 3",
    "minRowsPerPartition, 50",
    "reader, row"
  })
  void readsOfOtherRowsAreNot(String option, String value) {
    Scan one = scan("rows", "100", "numPartitions", "2");
    Map<String, String> options = Specs.options("rows", "100", "numPartitions", "2");
    options.put(option, value);
    Scan other = scan(options);

    assertThat(one).isNotEqualTo(other);
    assertThat(one.toBatch()).isNotEqualTo(other.toBatch());
  }

  @Test
  void readThatEndsNow_hasTheSameRowsHoweverOftenItIsPlanned() {
    Scan scan =
        scan(
            "startTimestamp", "2024-01-01",
            "rowsPerSecond", "1000000000",
            "numPartitions", "1");

    assertThat(scan.toBatch()).isEqualTo(scan.toBatch());
  }

  @Test
  void tablesOfEqualOptionsAreEqual() {
    assertThat(table(Map.of("rows", "5"))).isEqualTo(table(Map.of("rows", "5")));
    assertThat(table(Map.of("rows", "5"))).isNotEqualTo(table(Map.of("rows", "6")));
    assertThat(table(Map.of("rows", "5"))).hasSameHashCodeAs(table(Map.of("rows", "5")));
  }

  @Test
  void readsOptions_winOverTheTables() {
    SyntheticTable table = (SyntheticTable) table(Map.of("rows", "5"));
    Scan scan = table.newScanBuilder(new CaseInsensitiveStringMap(Map.of("ROWS", "9"))).build();

    assertThat(scan.description()).contains("rows=[0, 9)");
  }

  @Test
  void readsCheckpoint_winsOverTheTablesBounds() {
    SyntheticTable table = (SyntheticTable) table(Map.of("rows", "5"));
    CaseInsensitiveStringMap read = new CaseInsensitiveStringMap(Map.of("checkpoint", "/x"));

    assertThat(table.newScanBuilder(read).build().description())
        .isEqualTo("synthetic numbers seed=42 rows=[committed in /x] columns=[n]");
  }

  @Test
  void readsBounds_contradictTheTablesCheckpoint() {
    SyntheticTable table = (SyntheticTable) table(Map.of("checkpoint", "/x"));
    CaseInsensitiveStringMap read = new CaseInsensitiveStringMap(Map.of("rows", "5"));

    assertThatThrownBy(() -> table.newScanBuilder(read))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("rows: contradicts 'checkpoint'");
  }

  @Test
  void replayAsAStream_isRefused() {
    Scan scan = scan("checkpoint", "/x");

    assertThatThrownBy(() -> scan.toMicroBatchStream("/y"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("checkpoint: must be an option of a batch read, but was '/x'");
  }

  @Test
  void readWithOtherColumnsThanTheTable_isRefused() {
    SyntheticTable table = (SyntheticTable) table(Map.of());
    String other = Specs.TEXT.replace("type: long", "type: int");
    CaseInsensitiveStringMap read = new CaseInsensitiveStringMap(Map.of("spec", other));

    assertThatThrownBy(() -> table.newScanBuilder(read))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining(
            "schema: must be the table's, which is n BIGINT NOT NULL, but the read's options give"
                + " n INT NOT NULL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"n BIGINT | true", "N BIGINT NOT NULL | true", "n INT | false", "m BIGINT | false"})
  void givenSchema_isTakenIfItIsTheSpecs(String ddl, boolean isTaken) {
    StructType schema = StructType.fromDDL(ddl);
    Map<String, String> options = Map.of("spec", Specs.TEXT);
    SyntheticProvider provider = new SyntheticProvider();

    if (isTaken) {
      Table table = provider.getTable(schema, new Transform[0], options);
      assertThat(table.columns()).hasSize(1);
      return;
    }
    assertThatThrownBy(() -> provider.getTable(schema, new Transform[0], options))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageContaining("schema." + ddl.charAt(0) + ": must be ");
  }

  @Test
  void planOfOneSpec_isTheSameForAllThreads() throws Exception {
    Map<String, String> options = Map.of("spec", Specs.TEXT, "seed", "987654321");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<TablePlan>> loads = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        loads.add(() -> SpecLoader.load(options));
      }
      TablePlan plan = SpecLoader.load(options);
      for (Future<TablePlan> loaded : threads.invokeAll(loads)) {
        assertThat(loaded.get()).isSameAs(plan);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Scan scan(String... namesAndValues) {
    return scan(Specs.options(namesAndValues));
  }

  private static Scan scan(Map<String, String> options) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("numPartitions", "1"); // else the cluster is asked
    all.putAll(options);
    return ((SyntheticTable) table(all)).newScanBuilder(NONE).build();
  }

  private static Table table(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put("spec", Specs.TEXT);
    SyntheticProvider provider = new SyntheticProvider();
    StructType schema = provider.inferSchema(new CaseInsensitiveStringMap(all));
    return provider.getTable(schema, new Transform[0], all);
  }
}
