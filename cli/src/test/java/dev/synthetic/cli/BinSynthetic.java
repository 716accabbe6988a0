package dev.synthetic.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code bin/synthetic} as a user runs it: a process, what it printed, how it ended. */
final class BinSynthetic {
  private static final Path SCRIPT = Path.of("..", "bin", "synthetic").toAbsolutePath().normalize();
  private static final int LONGEST_MINUTES = 20; // only ends what hangs

  private BinSynthetic() {}

  /**
   * How a command ended.
   *
   * @param exitCode 0 if all went well
   * @param output what it printed, errors included
   */
  record Result(int exitCode, String output) {}

  /** Runs a command to its end. */
  static Result run(Path directory, String... arguments) throws Exception {
    Path log = Files.createTempFile(directory, "synthetic", ".txt");
    return result(start(directory, log, arguments), log);
  }

  /**
   * Starts a command.
   *
   * @param directory its working directory
   * @param log where all that it prints goes
   */
  static Process start(Path directory, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder
        .environment()
        .put(
            "SYNTHETIC_JAVA_OPTIONS",
            "-Xmx1g -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir=" + directory);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Waits for a command's end. */
  static Result result(Process process, Path log) throws Exception {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + Files.readString(log));
    }
    return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
