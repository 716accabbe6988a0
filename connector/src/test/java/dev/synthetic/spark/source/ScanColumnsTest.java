package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.RowRange;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.junit.jupiter.api.Test;

/** Which columns a scan hands over, the metadata columns among them. */
final class ScanColumnsTest {
  private static final TablePlan PLAN = plan("{name: a, type: long, sequence: {}}");

  @Test
  void askedColumns_areHandedOverInTheOrderOfTheQuestion() {
    ScanColumns columns = ScanColumns.of(PLAN, PLAN.schema(), List.of("_row_id", "a"));

    assertThat(columns.schema().toDDL()).isEqualTo("_row_id BIGINT NOT NULL,a BIGINT NOT NULL");
    assertThat(columns.generated()).containsExactly("_row_id", "a");
    assertThat(columns.pruned()).isEmpty();
    assertThat(ScanColumns.of(PLAN, PLAN.schema(), List.of()).pruned()).containsExactly("a");
  }

  @Test
  void streamThatIsNotAsked_hasTheMetadataColumnsBehindItsOwn() throws Exception {
    ScanColumns columns = ScanColumns.of(PLAN, PLAN.schema(), null);

    assertThat(columns.schema()).isEqualTo(PLAN.schema());
    assertThat(columns.generated()).containsExactly("a", "_row_id", "_due_time", "_partition_id");
    PartitionReader<InternalRow> rows =
        new BlockReaderFactory(PLAN, columns.generated(), false)
            .createReader(new RowPartition(new RowRange(7, 9), Anchor.ofBatch(PLAN.spec()), 5));
    assertThat(rows.next()).isTrue();
    assertThat(rows.get().getLong(0)).isEqualTo(7);
    assertThat(rows.get().getLong(1)).isEqualTo(7);
    assertThat(rows.get().getLong(2)).isEqualTo(7_000_000);
    assertThat(rows.get().getInt(3)).isEqualTo(5);
  }

  @Test
  void columnOfTheSpec_takesThePlaceOfTheOneOfItsName_evenIfItIsOmitted() {
    TablePlan plan =
        plan(
            "{name: _Row_Id, type: string, values: [x], omit: true}, {name: b, type: string,"
                + " expr: _row_id}");

    assertThat(ScanColumns.of(plan, plan.schema(), null).generated())
        .containsExactly("b", "_due_time", "_partition_id");
  }

  private static TablePlan plan(String columns) {
    return SpecLoader.load(Map.of("spec", "name: t\ncolumns: [" + columns + "]"));
  }
}
