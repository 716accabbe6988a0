package dev.synthetic.it;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Spark as PyPI has it, of the version on the class path, in a virtual environment below {@code
 * target}; installed on first use, with what its Connect client, its pipelines, pytest and mypy
 * need.
 */
public final class PyPiSpark {
  /** Options of a JVM that lives shortly: its code is compiled once, by the quicker compiler. */
  public static final List<String> QUICK_TO_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final String VERSION = SparkVersion.release();
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
    command.add(program(program));
    command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--jars", connector().toString()));
    command.addAll(List.of(arguments));
    return run(directory, command.toArray(String[]::new));
  }

  /** The path of one of its programs, for a command without the connector. */
  public static String program(String name) throws Exception {
    return installed().resolve("bin").resolve(name).toString();
  }

  /** Runs a script of bash in that environment, once it is installed. */
  public static Result shell(Path directory, String script) throws Exception {
    installed();
    return run(directory, "bash", "-euc", script);
  }

  /** The environment's folder, made on first use. */
  public static synchronized Path installed() throws Exception {
    Path lock = Files.createDirectories(HOME.getParent()).resolve("pyspark.lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock(); // against other JVMs of tests, until the channel is closed
      return install();
    }
  }

  private static Path install() throws Exception {
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
    builder.environment().put("SPARK_SUBMIT_OPTS", String.join(" ", QUICK_TO_START));
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
