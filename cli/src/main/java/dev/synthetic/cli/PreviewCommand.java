package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
      "  synthetic preview examples/logs.yaml --table log_lines --columns level,message --rows 9",
      "  synthetic preview examples/calls.yaml --table calls --vertical --rows 3",
      "  synthetic preview --schema id:long,email:string,total:double",
      "  synthetic preview transactions --rows 5 -o startingRow=1000000"
    })
final class PreviewCommand implements Callable<Integer> {
  @Mixin private SpecSource source = new SpecSource();

  @Mixin private ReadOptions options = new ReadOptions();

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description = "The columns to show, in this order (default: all).")
  private List<String> columns = new ArrayList<>();

  @Option(names = "--vertical", description = "One field a line, for rows that are wide.")
  private boolean vertical;

  @Option(names = "--width", paramLabel = "N", description = "Longest text shown (default: 40).")
  private int width = 40;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws Exception {
    Preview preview = preview();
    String zone = preview.tables().get(0).plan().spec().timeZone().getId();
    try (SparkSession spark = LocalSpark.start(zone)) {
      preview.print(spark, System.out);
    }
    return 0;
  }

  /**
   * What the command line asks for.
   *
   * @throws ParameterException if there is no such column
   */
  Preview preview() {
    Map<String, String> overrides = new LinkedHashMap<>(options.overrides());
    SpecArgument spec = source.with(overrides);
    List<TablePlan> plans = spec.plans(overrides);
    List<Map<String, String>> read = spec.ofTables(overrides);
    if (!columns.isEmpty() && plans.size() > 1) {
      List<String> names = plans.stream().map(plan -> plan.spec().name()).toList();
      throw usage("--columns needs --table, one of " + String.join(", ", names) + "; add it");
    }
    List<Preview.Table> tables = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      tables.add(new Preview.Table(plans.get(i), read.get(i), shown(plans.get(i))));
    }
    Preview.Direction direction =
        vertical ? Preview.Direction.VERTICAL : Preview.Direction.HORIZONTAL;
    return new Preview(spec, tables, new Preview.Layout(direction, width));
  }

  private List<String> shown(TablePlan plan) {
    List<String> all = List.of(plan.schema().fieldNames());
    if (columns.isEmpty()) {
      return all;
    }
    List<String> shown = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : columns) {
      all.stream()
          .filter(column -> column.equalsIgnoreCase(name.strip()))
          .findFirst()
          .ifPresentOrElse(shown::add, () -> unknown.add("'" + name + "'"));
    }
    if (!unknown.isEmpty()) {
      throw usage(
          "--columns: "
              + String.join(", ", unknown)
              + (unknown.size() == 1 ? " is no column" : " are no columns")
              + " shown by '"
              + plan.spec().name()
              + "'; choose from "
              + String.join(", ", all));
    }
    return shown;
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
