package dev.synthetic.cli;

import dev.synthetic.spark.plan.TablePlanner;
import dev.synthetic.spec.DbldatagenSpec;
import dev.synthetic.spec.Problem;
import dev.synthetic.spec.SpecReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synthetic import}: a spec of dbldatagen as one of ours. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Turns what dbldatagen's saveToJson writes into a spec, YAML. What has no equivalent is told"
          + " on the error stream, and in comments.",
    },
    footer = {
      "",
      "The exit code is 0 if the spec can be read as it is, 2 if it still has problems.",
      "",
      "Examples:",
      "  synthetic import examples/dbldatagen.json",
      "  synthetic import examples/dbldatagen.json --output users.yaml"
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "JSON, as dbldatagen's saveToJson writes it.")
  private Path file;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the spec goes (default: the output stream).")
  private @Nullable Path output;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command.commandLine(), "There is no file '" + file + "'");
    }
    DbldatagenSpec spec = DbldatagenSpec.read(Files.readString(file, StandardCharsets.UTF_8));
    PrintWriter out = command.commandLine().getOut();
    if (output == null) {
      out.print(spec.text());
      out.flush();
    } else {
      Files.writeString(output, spec.text());
      out.println("Wrote " + output);
    }
    PrintWriter errors = command.commandLine().getErr();
    for (Problem note : spec.notes()) {
      errors.println(note);
    }
    TablePlanner.plan(SpecReader.parse(spec.text(), Map.of()));
    return 0;
  }
}
