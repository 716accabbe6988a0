package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spark.source.Presets;
import dev.synthetic.spec.SpecReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code synthetic demo}: sensor readings into Delta, what is in them, and a proof. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Streams sensor readings into a Delta table, shows what is in it, and proves that the stream"
          + " equals a batch read of the same spec.",
      "",
      "The exit code is 1 if the two differ."
    },
    footer = {"", "Examples:", "  synthetic demo", "  synthetic demo --rate 50000 --seconds 10"})
final class DemoCommand implements Callable<Integer> {
  private static final String PRESET = "iot";
  private static final int SHOWN_ROWS = 8;

  @Option(names = "--rate", paramLabel = "N", description = "Rows a second (default: 5000).")
  private int rate = 5000;

  @Option(names = "--seconds", paramLabel = "N", description = "How long (default: 20).")
  private int seconds = 20;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where table and checkpoint go (default: a new temporary directory).")
  private @Nullable Path directory;

  @Override
  public Integer call() throws Exception {
    PrintStream out = System.out;
    TablePlan plan = TablePlanner.plan(SpecReader.parse(Presets.text(PRESET), Map.of()));
    Path place = directory == null ? Files.createTempDirectory("synthetic-demo-") : directory;
    Path table = place.resolve("sensor_readings").toAbsolutePath();
    try (SparkSession spark = LocalSpark.start(plan.spec().timeZone().getId())) {
      out.printf(
          "Streaming '%s' at %s rows/s for %d s into the Delta table %s%n",
          plan.spec().name(), Texts.number(rate), seconds, table);
      stream(spark, place, table);
      Dataset<Row> streamed = spark.read().format("delta").load(table.toString()).cache();
      out.printf("%nIts first rows%n");
      streamed.orderBy("timestamp").limit(SHOWN_ROWS).show(false);
      out.println("Its columns");
      ColumnFacts.print(streamed, out);
      out.println();
      return Proof.print(streamed, batch(spark, streamed.count()), out) ? 0 : 1;
    }
  }

  private void stream(SparkSession spark, Path place, Path table) throws Exception {
    StreamingQuery query =
        spark
            .readStream()
            .format("synthetic")
            .option("preset", PRESET)
            .option("rowsPerSecond", rate)
            .load()
            .writeStream()
            .format("delta")
            .option("checkpointLocation", place.resolve("checkpoint").toString())
            .trigger(Trigger.ProcessingTime("1 second"))
            .start(table.toString());
    long lastRow = (long) rate * seconds;
    StreamWatch.follow(query, StreamWatch.Pace.ASKED, new StreamWatch.End(null, lastRow));
  }

  private static Dataset<Row> batch(SparkSession spark, long rows) {
    return spark.read().format("synthetic").option("preset", PRESET).option("rows", rows).load();
  }
}
