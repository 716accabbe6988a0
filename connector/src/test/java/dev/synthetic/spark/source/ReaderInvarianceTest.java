package dev.synthetic.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spark.plan.Cells;
import dev.synthetic.spark.plan.GeneratorList;
import dev.synthetic.spark.plan.GeneratorList.Case;
import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.pushdown.RowRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells of every generator are the same in 1 and in 97 partitions, by columns and by rows. */
final class ReaderInvarianceTest {
  private static final RowRange ROWS = new RowRange(3, 9003);

  static Stream<Case> cases() {
    return GeneratorList.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void partitionsAndReaderChangeNoCell(Case generator) throws IOException {
    TablePlan plan = generator.plan();
    List<String> cells = cells(plan, generator.name(), 1, true);

    assertThat(cells).hasSize(9000);
    assertThat(cells(plan, generator.name(), 97, true)).isEqualTo(cells);
    assertThat(cells(plan, generator.name(), 1, false)).isEqualTo(cells);
    assertThat(cells(plan, generator.name(), 97, false)).isEqualTo(cells);
  }

  private static List<String> cells(TablePlan plan, String column, int partitions, boolean columnar)
      throws IOException {
    BlockReaderFactory readers = new BlockReaderFactory(plan, List.of(column), columnar);
    DataType type = plan.schema().apply(column).dataType();
    List<String> cells = new ArrayList<>();
    for (InputPartition partition :
        RowPartition.of(ROWS, Partitions.exactly(partitions), Anchor.ofBatch(plan.spec()))) {
      if (columnar) {
        blocks(readers.createColumnarReader(partition), type, cells);
      } else {
        rows(readers.createReader(partition), type, cells);
      }
    }
    return cells;
  }

  private static void blocks(
      PartitionReader<ColumnarBatch> reader, DataType type, List<String> cells) throws IOException {
    while (reader.next()) {
      Iterator<InternalRow> rows = reader.get().rowIterator();
      rows.forEachRemaining(row -> cells.add(Cells.text(row, type)));
    }
  }

  private static void rows(PartitionReader<InternalRow> reader, DataType type, List<String> cells)
      throws IOException {
    while (reader.next()) {
      cells.add(Cells.text(reader.get(), type));
    }
  }
}
