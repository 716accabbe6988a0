package dev.synthetic.it.python;

import dev.synthetic.it.PyPiSpark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The package in {@code python/}, installed as a user installs it, and its tests. */
public final class PythonPackage {
  private static final Path SOURCES = Path.of("..", "python").toAbsolutePath().normalize();
  private static final List<String> DELTA = List.of("delta-", "unitycatalog-");

  private final Path site;

  private PythonPackage(Path site) {
    this.site = site;
  }

  /** The package, built as a wheel and installed into a folder. */
  public static PythonPackage installed(Path site) throws Exception {
    String pip = PyPiSpark.installed().resolve("bin").resolve("pip").toString();
    PyPiSpark.Result result =
        PyPiSpark.run(
            SOURCES,
            pip,
            "install",
            "--quiet",
            "--no-deps",
            "--upgrade",
            "--target",
            site.toString(),
            SOURCES.toString());
    if (result.exitCode() != 0) {
      throw new IllegalStateException(result.output());
    }
    return new PythonPackage(site);
  }

  /**
   * Runs its tests.
   *
   * @param environment further variables, as {@code NAME=value}
   * @param arguments of pytest: files, or none for all
   */
  public PyPiSpark.Result test(List<String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("env", "PYTHONPATH=" + site));
    command.add("PYTHONDONTWRITEBYTECODE=1");
    command.addAll(environment);
    command.add(PyPiSpark.installed().resolve("bin").resolve("pytest").toString());
    command.addAll(List.of("-q", "--durations=10"));
    command.addAll(List.of(arguments));
    return PyPiSpark.run(SOURCES, command.toArray(String[]::new));
  }

  /** The connector and Delta, as a list of jars. */
  public static String jars() throws IOException {
    Stream<Path> delta =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(jar -> DELTA.stream().anyMatch(jar.getFileName().toString()::startsWith));
    return Stream.concat(Stream.of(PyPiSpark.connector()), delta)
        .map(jar -> jar.toAbsolutePath().toString())
        .collect(Collectors.joining(","));
  }
}
