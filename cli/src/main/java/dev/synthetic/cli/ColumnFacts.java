package dev.synthetic.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** A line of facts for each column: type, nulls, distinct values, ends, and how they are spread. */
final class ColumnFacts {
  private static final List<String> HEADER =
      List.of("column", "type", "nulls", "distinct", "min", "max", "spread");
  private static final int LONGEST = 26;

  private ColumnFacts() {}

  /** Prints them, below a line of headings. */
  static void print(Dataset<Row> table, PrintStream out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    for (StructField field : table.schema().fields()) {
      lines.add(line(table, field));
    }
    int[] widths = new int[HEADER.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    lines.forEach(line -> out.println(aligned(line, widths)));
  }

  private static String aligned(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean isNumber = i == 2 || i == 3;
      String cell = line.get(i);
      String space = " ".repeat(widths[i] - cell.length());
      text.append("  ").append(isNumber ? space + cell : cell + space);
    }
    return text.toString().stripTrailing();
  }

  private static List<String> line(Dataset<Row> table, StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    Row facts =
        table
            .agg(
                count(lit(1)).minus(count(column)),
                count_distinct(column),
                min(column).cast("string"),
                max(column).cast("string"))
            .head();
    return List.of(
        field.name(),
        field.dataType().simpleString(),
        Texts.number(facts.getLong(0)),
        Texts.number(facts.getLong(1)),
        shown(facts.getString(2)),
        shown(facts.getString(3)),
        Spread.of(table, column, field.dataType()));
  }

  private static String shown(String value) {
    if (value == null) {
      return "";
    }
    return value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value;
  }
}
