package dev.synthetic.spark.plan;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.Fill;
import dev.synthetic.spark.generate.GeneratedVector;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spark.generate.ReferencedRows;
import dev.synthetic.spark.generate.RowSource;
import dev.synthetic.spark.generate.Rows;
import dev.synthetic.spark.timeline.Timelines;
import dev.synthetic.spec.Spec;
import java.util.Map;

/** The cells of the parent's rows that one foreign key of a block refers to. */
final class ParentCells {
  private final ReferencedRows rows;
  private final Scope vectors;
  private final String table;

  private ParentCells(ReferencedRows rows, Scope vectors, String table) {
    this.rows = rows;
    this.vectors = vectors;
    this.table = table;
  }

  /**
   * The cells of a parent.
   *
   * @param parent the parent's plan
   * @param tables all tables that are referred to, by name
   * @param block the child's rows
   * @param source the numbers that the kernel works on
   * @param draw the kernel of the parent's row numbers
   */
  static ParentCells of(
      TablePlan parent,
      Map<String, TablePlan> tables,
      Rows block,
      RowSource source,
      Fill<long[]> draw) {
    Spec spec = parent.spec();
    long start = spec.startMicros() == null ? 0 : spec.startMicros();
    ReferencedRows rows = new ReferencedRows(block, source, draw);
    Scope vectors = Scope.ofRows(parent, tables, Timelines.of(spec, 0, start), rows.rows());
    return new ParentCells(rows, vectors, spec.name());
  }

  /** Forgets the last block. */
  void reset() {
    rows.reset();
  }

  /** The vector of a parent's column over the rows that are referred to. */
  GeneratedVector vector(String column) {
    return vectors.vector(column);
  }

  /**
   * Makes one of these vectors hold the cells of the current block.
   *
   * @param column the column of the child that needs it, for messages
   */
  void generate(GeneratedVector vector, String column) {
    if (rows.find()) {
      vectors.reset();
    }
    try {
      vector.generate();
    } catch (RowExpressionException e) {
      throw failed(column, e.column(), e.row(), e.reason());
    } catch (GenerationException e) {
      throw failed(column, e.column(), e.row(), e.reason());
    }
  }

  private GenerationException failed(String column, String parents, long row, String reason) {
    String message =
        "row " + row + " of table '" + table + "' has no value of '" + parents + "': " + reason;
    return new GenerationException(column, rows.referring(row), message);
  }
}
