package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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
    description = "Shows the first rows of a spec.",
    footer = {
      "",
      "Examples:",
      "  synthetic preview examples/iot.yaml",
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
    overrides.putIfAbsent("rows", String.valueOf(DEFAULT_ROWS));
    SpecArgument spec = source.with(overrides);
    TablePlan plan = spec.plan(overrides);
    if (plan.spec().startMicros() == null) {
      overrides.put("startTimestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    try (SparkSession spark = LocalSpark.start(plan.spec().timeZone().getId())) {
      Long rows = plan.spec().rows();
      spark
          .read()
          .format("synthetic")
          .option(spec.option(), spec.value())
          .options(overrides)
          .load()
          .show(rows == null ? DEFAULT_ROWS : Math.toIntExact(rows), width);
    }
    return 0;
  }
}
