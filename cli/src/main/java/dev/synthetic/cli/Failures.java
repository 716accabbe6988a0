package dev.synthetic.cli;

import dev.synthetic.spark.expression.RowExpressionException;
import dev.synthetic.spark.generate.GenerationException;
import dev.synthetic.spec.InvalidSpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a failed command says: a user's mistake as it is, anything else in a line and a log. */
final class Failures implements IExecutionExceptionHandler {
  /** Failures whose message is written for the user. */
  private static final List<Class<? extends Exception>> EXPLAINED =
      List.of(InvalidSpecException.class, RowExpressionException.class, GenerationException.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    Throwable explained = explained(failure);
    if (explained != null) {
      command.getErr().println(explained.getMessage());
      return explained instanceof InvalidSpecException
          ? CommandLine.ExitCode.USAGE
          : CommandLine.ExitCode.SOFTWARE;
    }
    command.getErr().println("Failed: " + firstLine(failure));
    LoggerFactory.getLogger(Failures.class).error("The command failed", failure);
    command.getErr().println("The whole story is in " + LocalSpark.logFile());
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static @Nullable Throwable explained(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (EXPLAINED.contains(cause.getClass())) {
        return cause;
      }
    }
    return null;
  }

  private static String firstLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
