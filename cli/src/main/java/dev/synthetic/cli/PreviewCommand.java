package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.Spec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code synthetic preview}: the first rows of a spec. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Shows the first rows of a spec, of each of its tables.",
    footer = {
      "",
      "Examples:",
      "  synthetic preview examples/iot.yaml",
      "  synthetic preview examples/retail.yaml --table orders",
      "  synthetic preview --schema id:long,email:string,total:double",
      "  synthetic preview transactions --rows 5 -o startingRow=1000000"
    })
final class PreviewCommand implements Callable<Integer> {
  private static final int DEFAULT_ROWS = 20;

  @Mixin private SpecSource source = new SpecSource();

  @Mixin private ReadOptions options = new ReadOptions();

  @Option(names = "--width", paramLabel = "N", description = "Longest text shown (default: 40).")
  private int width = 40;

  @Override
  public Integer call() throws Exception {
    Map<String, String> overrides = new LinkedHashMap<>(options.overrides());
    SpecArgument spec = source.with(overrides);
    List<TablePlan> plans = spec.plans(overrides);
    try (SparkSession spark = LocalSpark.start(plans.get(0).spec().timeZone().getId())) {
      List<Map<String, String>> tables = spec.ofTables(overrides);
      for (int i = 0; i < tables.size(); i++) {
        if (tables.size() > 1) {
          System.out.println(plans.get(i).spec().name());
        }
        show(spark, spec, plans.get(i).spec(), tables.get(i));
      }
    }
    return 0;
  }

  private void show(
      SparkSession spark, SpecArgument spec, Spec table, Map<String, String> overrides) {
    Map<String, String> read = new LinkedHashMap<>(overrides);
    boolean hasRows = overrides.keySet().stream().anyMatch("rows"::equalsIgnoreCase);
    Long rows = table.rows();
    long shown = rows == null ? DEFAULT_ROWS : hasRows ? rows : Math.min(rows, DEFAULT_ROWS);
    if (!hasRows) {
      read.put("rows", String.valueOf(shown));
    }
    if (table.startMicros() == null) {
      read.put("startTimestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    spark
        .read()
        .format("synthetic")
        .option(spec.option(), spec.value())
        .options(read)
        .load()
        .show(Math.toIntExact(shown), width);
  }
}
