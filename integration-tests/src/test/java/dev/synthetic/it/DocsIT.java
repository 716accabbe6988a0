package dev.synthetic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec and every SQL statement of the documents does what it says. */
@Tag("core")
final class DocsIT {
  private final SparkSession spark = LocalSpark.session();

  @ParameterizedTest
  @MethodSource("specs")
  void specGivesRows(DocumentBlock block) {
    String spec = block.spec();
    List<String> tables = SpecReader.tableNames(spec);
    if (tables.isEmpty()) {
      assertGivesRows(spec, spark.read());
    }
    tables.forEach(table -> assertGivesRows(spec, spark.read().option("table", table)));
  }

  private static void assertGivesRows(String spec, DataFrameReader reader) {
    reader.format("synthetic").option("spec", spec).option("rows", 100);
    if (!spec.contains("startTimestamp:")) {
      reader.option("startTimestamp", "2024-01-01T00:00:00Z");
    }
    List<Row> rows = reader.load().collectAsList();
    assertThat(rows).isNotEmpty();
    if (!spec.contains("ending")) {
      assertThat(rows).hasSize(100);
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementsRunOneAfterAnother(DocumentBlock block) {
    SparkSession session = spark.newSession();
    List<Row> last = new ArrayList<>();
    for (String statement : block.text().split(";", -1)) {
      if (!statement.isBlank()) {
        last = session.sql(statement).collectAsList();
      }
    }
    assertThat(last).isNotEmpty();
  }

  @Test
  void thereIsSomethingToRun() throws IOException {
    assertThat(specs().count()).isGreaterThanOrEqualTo(15);
    assertThat(statements().count()).isGreaterThanOrEqualTo(2);
  }

  static Stream<DocumentBlock> specs() throws IOException {
    return DocumentBlock.all().stream().filter(DocumentBlock::isSpec);
  }

  static Stream<DocumentBlock> statements() throws IOException {
    return DocumentBlock.all().stream().filter(block -> block.info().equals("sql"));
  }
}
