package dev.synthetic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.synthetic.cli.BinSynthetic.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/synthetic run} leaves behind, and how it ends. */
final class RunIT {
  private static final String NUMBERED =
      """
      name: numbered
      rowsPerSecond: 2000
      columns:
        - {name: row, type: long, sequence: {start: 0, step: 1}}
        - {name: reading, type: float, minValue: 20, maxValue: 80, distribution: normal}
      """;

  @TempDir private Path directory;

  @Test
  void batchWritesAsManyRowsAsAskedFor() throws Exception {
    Path rows = directory.resolve("rows");
    Result result = run("run", "iot", "--rows", "20k", "--to", "parquet:" + rows);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("20,000 of 20,000 rows");
    assertThat(TestSpark.session().read().parquet(rows.toString()).count()).isEqualTo(20_000);
  }

  @Test
  void directoryWithRowsIsLeftAloneUnlessAskedFor() throws Exception {
    Files.writeString(Files.createDirectory(directory.resolve("rows")).resolve("x"), "x");
    Path rows = directory.resolve("rows");
    Result result = run("run", "iot", "--rows", "20k", "--to", "parquet:" + rows);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output())
        .startsWith("--to: " + rows + " is not empty; give another directory, or --mode append");
  }

  @Test
  void availableNowWritesAllRowsAndStops() throws Exception {
    Path rows = directory.resolve("rows");
    Result result =
        run(
            "run",
            "iot",
            "--stream",
            "--available-now",
            "--rows",
            "30k",
            "--seed",
            "7",
            "--to",
            "delta:" + rows);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).contains("30,000 rows in ");
    Dataset<Row> batch =
        TestSpark.session()
            .read()
            .format("synthetic")
            .option("preset", "iot")
            .option("seed", 7)
            .option("rows", 30_000)
            .load();
    assertEqual(TestSpark.session().read().format("delta").load(rows.toString()), batch);
  }

  @Test
  void streamInterruptedTwiceGoesOnFromItsCheckpoint() throws Exception {
    Path spec = Files.writeString(directory.resolve("numbered.yaml"), NUMBERED);
    Path table = directory.resolve("table");
    Result first = interrupted(table, spec);
    Result second = interrupted(table, spec);

    assertThat(first.exitCode()).isEqualTo(130);
    assertThat(first.output())
        .doesNotContain("Exception")
        .containsPattern("[\\d,]+ rows? in [\\d,]+ batch");
    assertThat(second.exitCode()).isEqualTo(130);
    Dataset<Row> streamed = TestSpark.session().read().format("delta").load(table.toString());
    Dataset<Row> batch =
        TestSpark.session()
            .read()
            .format("synthetic")
            .option("spec", NUMBERED)
            .option("rows", streamed.count())
            .load();
    assertEqual(streamed, batch);
  }

  @Test
  void streamWithALastRowEndsByItself() throws Exception {
    Path spec = Files.writeString(directory.resolve("numbered.yaml"), NUMBERED);
    Path table = directory.resolve("table");
    String[] command = {
      "run", spec.toString(), "--stream", "-o", "maxRows=3000", "--to", "delta:" + table
    };
    Result first = run(command);
    Result second = run(command);

    assertThat(first.exitCode()).as(first.output()).isZero();
    assertThat(first.output()).contains("3,000 rows in ");
    assertThat(second.exitCode()).as(second.output()).isZero();
    assertThat(TestSpark.session().read().format("delta").load(table.toString()).count())
        .isEqualTo(3000);
  }

  /** Runs a stream until it has added two commits to its table, and ends it as Ctrl-C does. */
  private Result interrupted(Path table, Path spec) throws Exception {
    long commits = commits(table) + 2; // how many a run before has made, is the machine's
    Path log = Files.createTempFile(directory, "synthetic", ".txt");
    Process process =
        BinSynthetic.start(
            directory, log, "run", spec.toString(), "--stream", "--to", "delta:" + table);
    while (commits(table) < commits) {
      assertThat(process.waitFor(200, TimeUnit.MILLISECONDS)).as(Files.readString(log)).isFalse();
    }
    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    return BinSynthetic.result(process, log);
  }

  private static long commits(Path table) throws IOException {
    Path log = table.resolve("_delta_log");
    if (!Files.isDirectory(log)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    }
  }

  @Test
  void badSpecIsToldBeforeSparkStarts() throws Exception {
    Path spec = Files.writeString(directory.resolve("bad.yaml"), "rows: -1\ncolumns: []");
    Result result = run("run", spec.toString(), "--to", "noop");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output())
        .isEqualTo(
            """
            Invalid spec 'unnamed', 2 problems:
              rows: must be at least 0, but was '-1'
              columns: must be a list of at least one, but was empty; write a column as {name: id, type: long}
            """);
  }

  @Test
  void failingRowIsToldWithoutAStackTrace() throws Exception {
    String text =
        """
        rows: 10k
        columns:
          - {name: a, type: int, expr: 1 / (5000 - b)}
          - {name: b, type: long, sequence: {}}
        """;
    Path spec = Files.writeString(directory.resolve("fails.yaml"), text);
    Result result = run("run", spec.toString(), "--to", "noop");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("Column 'a', row 5000: expr '1 / (5000 - b)' failed: [DIVIDE_BY_ZERO]")
        .doesNotContain("\tat ");
  }

  @Test
  void wrongOptionsAreTold() throws Exception {
    Result result = run("run", "iot", "--to", "noop", "--for", "3s");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.output())
        .isEqualTo(
            """
            --for needs --stream; add it, or take --for out
            'synthetic run --help' says what there is.
            """);
  }

  private Result run(String... arguments) throws Exception {
    return BinSynthetic.run(directory, arguments);
  }

  private static void assertEqual(Dataset<Row> one, Dataset<Row> other) {
    assertThat(one.exceptAll(other).count()).isZero();
    assertThat(other.exceptAll(one).count()).isZero();
  }
}
