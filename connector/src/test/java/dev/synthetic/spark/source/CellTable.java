package dev.synthetic.spark.source;

import dev.synthetic.spark.plan.Cells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Cells that tasks have read, by the numbers that their rows show and by column, as texts. */
final class CellTable {
  private static final int MOST_TOLD = 3;

  private final NavigableMap<Long, Map<String, String>> rows = new TreeMap<>();

  /**
   * Adds what some tasks read.
   *
   * @param schema the columns; the first one shows the rows' numbers
   * @throws IllegalStateException if a row is there already
   */
  CellTable read(PartitionReaderFactory readers, List<InputPartition> tasks, StructType schema) {
    try {
      for (InputPartition task : tasks) {
        if (readers.supportColumnarReads(task)) {
          columns(readers.createColumnarReader(task), schema);
        } else {
          rows(readers.createReader(task), schema);
        }
      }
      return this;
    } catch (IOException e) {
      throw new IllegalStateException("no file is read", e);
    }
  }

  /** Adds all rows of another table, none of which are there. */
  void addAll(CellTable other) {
    other.rows.forEach(this::add);
  }

  /** The rows' numbers and cells, in order. */
  NavigableMap<Long, Map<String, String>> rows() {
    return rows;
  }

  /** Some of the rows and cells that are not alike in another table; of columns that both have. */
  List<String> differences(CellTable other, Collection<String> columns) {
    List<String> differences = new ArrayList<>();
    if (!rows.keySet().equals(other.rows.keySet())) {
      differences.add(rows.size() + " and " + other.rows.size() + " rows, other ones");
    }
    rows.forEach(
        (row, cells) -> {
          Map<String, String> others = other.rows.getOrDefault(row, Map.of());
          for (String column : columns) {
            String cell = cells.get(column);
            String its = others.get(column);
            boolean isDifferent = cell != null && its != null && !cell.equals(its);
            if (isDifferent && differences.size() < MOST_TOLD) {
              differences.add("row " + row + ", " + column + ": " + cell + " and " + its);
            }
          }
        });
    return differences;
  }

  private void columns(PartitionReader<ColumnarBatch> reader, StructType schema)
      throws IOException {
    while (reader.next()) {
      reader.get().rowIterator().forEachRemaining(row -> add(row, schema));
    }
  }

  private void rows(PartitionReader<InternalRow> reader, StructType schema) throws IOException {
    while (reader.next()) {
      add(reader.get(), schema);
    }
  }

  private void add(InternalRow row, StructType schema) {
    Map<String, String> cells = new HashMap<>();
    StructField[] fields = schema.fields();
    for (int i = 1; i < fields.length; i++) {
      cells.put(fields[i].name(), Cells.text(row, i, fields[i].dataType()));
    }
    add(row.getLong(0), cells);
  }

  private void add(long row, Map<String, String> cells) {
    if (rows.put(row, cells) != null) {
      throw new IllegalStateException("row " + row + " came twice");
    }
  }
}
