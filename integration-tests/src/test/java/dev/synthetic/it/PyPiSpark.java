package dev.synthetic.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Spark as PyPI has it, with what its Connect client, its pipelines, pytest and mypy need, in a
 * virtual environment below {@code target}; installed on first use.
 */
public final class PyPiSpark {
  private static final String VERSION = "4.2.0";
  private static final List<String> PACKAGES =
      List.of("pyspark[connect,pipelines]==" + VERSION, "pandas<3", "pytest", "mypy");
  private static final Path HOME = Path.of("target", "pyspark-" + VERSION).toAbsolutePath();
  private static final int LONGEST_MINUTES = 30; // only ends what hangs

  private PyPiSpark() {}

  /**
   * How a program ended.
   *
   * @param exitCode 0 if all went well
   * @param output what it printed, errors included
   */
  public record Result(int exitCode, String output) {}

  /** Whether this machine can have one: Python 3 with venv is there. */
  public static boolean isPossible() {
    try {
      return run(Path.of(".").toAbsolutePath(), "python3", "-m", "venv", "--help").exitCode() == 0;
    } catch (Exception e) {
      return false;
    }
  }

  /** Runs one of its programs, such as {@code spark-submit}, with the packaged connector alone. */
  public static Result run(String program, Path directory, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(installed().resolve("bin").resolve(program).toString());
    command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--jars", connector().toString()));
    command.addAll(List.of(arguments));
    return run(directory, command.toArray(String[]::new));
  }

  /** The environment's folder, made on first use. */
  public static synchronized Path installed() throws Exception {
    Path done = HOME.resolve("installed");
    if (Files.exists(done) && Files.readString(done).equals(PACKAGES.toString())) {
      return HOME;
    }
    Path here = Files.createDirectories(HOME.resolveSibling("python"));
    must(run(here, "python3", "-m", "venv", "--clear", HOME.toString()));
    String pip = HOME.resolve("bin").resolve("pip").toString();
    List<String> install = new ArrayList<>(List.of(pip, "install", "--quiet"));
    install.addAll(PACKAGES);
    must(run(here, install.toArray(String[]::new)));
    Files.writeString(done, PACKAGES.toString());
    return HOME;
  }

  private static void must(Result result) {
    if (result.exitCode() != 0) {
      throw new IllegalStateException(result.output());
    }
  }

  /** The packaged jar, from this JVM's own class path. */
  public static Path connector() throws IOException {
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (jar.getFileName().toString().matches("synthetic-connector-.*\\.jar")) {
        return jar.toAbsolutePath();
      }
    }
    throw new IOException("the packaged connector is not on the class path");
  }

  /** Runs any command in that environment; its error output is with its output. */
  public static Result run(Path directory, String... command) throws Exception {
    Path output = Files.createTempFile("synthetic-python", ".txt");
    Process process = start(directory, output, command);
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running: " + Files.readString(output));
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return new Result(process.exitValue(), text);
  }

  /** Starts any command in that environment; all that it prints goes to a file. */
  public static Process start(Path directory, Path output, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("SPARK_HOME");
    String path = HOME.resolve("bin") + java.io.File.pathSeparator + System.getenv("PATH");
    builder.environment().put("PATH", path); // as the environment's activate script does
    return builder
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
        .redirectOutput(output.toFile())
        .start();
  }
}
