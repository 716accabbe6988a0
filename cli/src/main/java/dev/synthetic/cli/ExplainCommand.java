package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlan;
import dev.synthetic.spec.ParsedSpec;
import dev.synthetic.spec.SpecDefaults;
import dev.synthetic.spec.SpecReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code synthetic explain}: what a spec, or a schema, comes to. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says what a spec comes to, each of its tables: for each column, in order of dependency, its"
          + " type, how its values come about, which defaults were filled in and what was guessed;"
          + " size, pace and width.",
    },
    footer = {
      "",
      "Examples:",
      "  synthetic explain examples/iot.yaml",
      "  synthetic explain examples/ledger.yaml --table entries",
      "  synthetic explain --schema id:long,device:string,temp:double,at:timestamp"
    })
final class ExplainCommand implements Callable<Integer> {
  @Mixin private SpecSource source = new SpecSource();

  @Mixin private ReadOptions options = new ReadOptions();

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Map<String, String> overrides = options.overrides();
    SpecArgument spec = source.with(overrides);
    List<TablePlan> plans = spec.plans(overrides);
    List<Map<String, String>> tables = spec.ofTables(overrides);
    PrintWriter out = command.commandLine().getOut();
    for (int i = 0; i < plans.size(); i++) {
      ParsedSpec parsed = SpecReader.parse(spec.text(), tables.get(i));
      SpecDefaults defaults = SpecDefaults.of(spec.text(), tables.get(i));
      if (i > 0) {
        out.println();
      }
      new Explanation(plans.get(i), parsed, defaults, out).print();
    }
    return 0;
  }
}
