package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.ColumnSpec;
import dev.synthetic.spec.Spec;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synthetic validate}: every problem of a spec, or what it describes. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Checks a spec, all tables of it: tells every problem at once, or what it describes.",
    footer = {
      "",
      "The exit code is 0 if the spec is right, 2 if not.",
      "",
      "Examples:",
      "  synthetic validate examples/transactions.yaml",
      "  synthetic validate examples/retail.yaml --table orders",
      "  synthetic validate iot -o timeZone=Europe/Berlin"
    })
final class ValidateCommand implements Callable<Integer> {
  @Mixin private SpecSource source = new SpecSource();

  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    Map<String, String> overrides = options.overrides();
    source.with(overrides).plans(overrides).forEach(plan -> print(plan, System.out));
    return 0;
  }

  private static void print(TablePlan plan, PrintStream out) {
    Spec spec = plan.spec();
    List<ColumnSpec> columns = spec.columns();
    long omitted = columns.stream().filter(ColumnSpec::omit).count();
    out.printf(
        "'%s' is valid: %s shown%s, %s, %s rows/s%n",
        spec.name(),
        Texts.count(columns.size() - omitted, "column"),
        omitted == 0 ? "" : ", " + omitted + " omitted",
        rows(spec),
        Texts.number(spec.rowsPerSecond()));
    int width = columns.stream().mapToInt(column -> column.name().length()).max().orElse(0);
    for (ColumnSpec column : columns) {
      String name = Texts.padded(column.name(), width);
      out.println("  " + name + "  " + column.type().ddl() + (column.omit() ? "  (omitted)" : ""));
    }
  }

  private static String rows(Spec spec) {
    Long rows = spec.rows();
    return rows == null ? "endless" : Texts.count(rows, "row");
  }
}
