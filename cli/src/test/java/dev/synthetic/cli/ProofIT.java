package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The proof at the end of the demo, and the facts before it. */
final class ProofIT {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void equalTablesAreProvedEqual() {
    assertThat(Proof.print(table("1, 1, 2"), table("2, 1, 1"), out)).isTrue();
    assertThat(printed())
        .isEqualTo(
            """
            The same 3 rows read in batch
              in the stream alone: 0 rows
              in the batch alone:  0 rows
            The stream equals the batch read.
            """);
  }

  @Test
  void rowThatCameTwiceIsADifference() {
    assertThat(Proof.print(table("1, 1, 2, 2"), table("1, 2, 2, 2"), out)).isFalse();
    assertThat(printed())
        .contains("in the stream alone: 1 row\n")
        .contains("in the batch alone:  1 row\n")
        .endsWith("The stream differs from the batch read.\n");
  }

  @Test
  void factsAreThoseOfTheColumn() {
    Dataset<Row> table =
        TestSpark.session()
            .sql(
                "select if(id < 10, null, id) as n, if(id % 4 = 0, 'a', 'b') as s,"
                    + " timestamp_seconds(id) as t from range(170)");
    table
        .sparkSession()
        .conf()
        .set("spark.sql.session.timeZone", "UTC"); // a command may have set another one
    ColumnFacts.print(table, out);
    String expected =
        """
          column  type       nulls  distinct  min                  max                  spread
          n       bigint        10       160  10                   169                  ████████████████
          s       string         0         2  a                    b                    b 74.7 %, a 25.3 %
          t       timestamp      0       170  1970-01-01 00:00:00  1970-01-01 00:02:49  ████████████████
        """;
    assertThat(printed()).isEqualTo(expected.indent(0));
  }

  private static Dataset<Row> table(String values) {
    return TestSpark.session().sql("select explode(array(" + values + ")) as n");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
