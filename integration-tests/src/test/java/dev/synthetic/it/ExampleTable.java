package dev.synthetic.it;

import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.VariantType;
import org.apache.spark.sql.types.YearMonthIntervalType;

/**
 * A table of one of the specs in {@code examples}.
 *
 * @param file the spec's file
 * @param table the table's name; empty where the spec has one alone
 */
record ExampleTable(Path file, String table) {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Map<String, String> START =
      Map.of("startTimestamp", "2024-01-01T00:00:00Z"); // for specs that have none

  /** Every table of every example. */
  static Stream<ExampleTable> all() throws IOException {
    List<ExampleTable> tables = new ArrayList<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        List<String> names = SpecReader.tableNames(text(file));
        (names.isEmpty() ? List.of("") : names)
            .forEach(name -> tables.add(new ExampleTable(file, name)));
      }
    }
    return tables.stream();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The spec's text. */
  String text() {
    return text(file);
  }

  /** Another table of the same spec. */
  ExampleTable sibling(String name) {
    return new ExampleTable(file, name);
  }

  /** A batch read of it. */
  Dataset<Row> read(SparkSession spark, Map<String, String> options) {
    return spark.read().format("synthetic").options(base()).options(options).load();
  }

  /** A stream of it. */
  Dataset<Row> stream(SparkSession spark, Map<String, String> options) {
    DataStreamReader reader = spark.readStream().format("synthetic").options(base());
    return reader.options(options).load();
  }

  private Map<String, String> base() {
    Map<String, String> options = new HashMap<>();
    options.put("spec", text());
    if (!table.isEmpty()) {
      options.put("table", table);
    }
    if (!text().contains("startTimestamp:")) {
      options.putAll(START);
    }
    return options;
  }

  /** Rows in a form in which they can be compared, hashed and stored: no maps, no variants. */
  static Dataset<Row> comparable(Dataset<Row> rows) {
    Column[] columns =
        Stream.of(rows.schema().fields())
            .map(field -> comparable(rows, field))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static Column comparable(Dataset<Row> rows, StructField field) {
    Column column = rows.col(field.name());
    DataType type = field.dataType();
    if (type instanceof MapType) {
      return functions.map_entries(column).as(field.name());
    }
    if (type instanceof VariantType) {
      return functions.to_json(column).as(field.name());
    }
    boolean isInterval =
        type instanceof DayTimeIntervalType || type instanceof YearMonthIntervalType;
    return isInterval ? column.cast("string").as(field.name()) : column;
  }

  @Override
  public String toString() {
    return file.getFileName() + (table.isEmpty() ? "" : ":" + table);
  }
}
