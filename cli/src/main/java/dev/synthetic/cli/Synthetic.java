package dev.synthetic.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code synthetic}. */
@Command(
    name = "synthetic",
    mixinStandardHelpOptions = true,
    versionProvider = Synthetic.Version.class,
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      PreviewCommand.class,
      ExplainCommand.class,
      ImportCommand.class,
      RateCommand.class,
      ValidateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Believable, reproducible rows from a short spec, in batch or as a stream, on an embedded"
          + " local Spark.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  synthetic demo",
      "  synthetic validate examples/iot.yaml",
      "  synthetic preview iot --rows 5",
      "  synthetic preview --schema id:long,device:string,temp:double,at:timestamp",
      "  synthetic rate transactions --for 7d",
      "  synthetic run iot --rows 1M --to parquet:/tmp/readings",
      "  synthetic run iot --stream --rate 5000 --for 30s --to delta:/tmp/readings",
      "",
      "'synthetic COMMAND --help' says more about each command."
    })
final class Synthetic {
  private Synthetic() {}

  /**
   * Runs the command and ends the JVM with its exit code: 0 if all went well, 1 if something
   * failed, 2 if the command line or the spec is wrong.
   */
  public static void main(String[] arguments) {
    LocalSpark.nameLog();
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int exitCode = commandLine().execute(arguments);
    System.out.flush();
    System.exit(exitCode);
  }

  /** The command with its subcommands, ready to be executed. */
  static CommandLine commandLine() {
    return new CommandLine(new Synthetic())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Synthetic::wrongUsage)
        .setExecutionExceptionHandler(new Failures());
  }

  /** Says what is wrong with the command line, and where help is; the whole help would hide it. */
  private static int wrongUsage(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println(mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
    command
        .getErr()
        .println("'" + command.getCommandSpec().qualifiedName() + " --help' says what there is.");
    return CommandLine.ExitCode.USAGE;
  }

  /** Histograms need more than the characters of a machine without a locale. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The version of this jar and of the Spark it runs on. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Synthetic.class.getPackage().getImplementationVersion();
      return new String[] {
        "synthetic "
            + (version == null ? "(unpackaged)" : version)
            + " on Spark "
            + org.apache.spark.package$.MODULE$.SPARK_VERSION()
      };
    }
  }
}
