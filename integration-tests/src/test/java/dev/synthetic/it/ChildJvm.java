package dev.synthetic.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that runs a main class with this one's class path. */
final class ChildJvm {
  private ChildJvm() {}

  /**
   * Starts one of this JVM's installation; what it prints goes to a file.
   *
   * @param main the class with the main method
   * @param options options of the JVM, after those that Spark needs
   * @param output where its output goes
   * @param arguments of the main method
   */
  static Process start(Class<?> main, List<String> options, Path output, String... arguments)
      throws IOException {
    return start(Path.of(System.getProperty("java.home")), main, options, output, arguments);
  }

  /**
   * Starts one; what it prints goes to a file.
   *
   * @param home the Java installation
   * @param main the class with the main method
   * @param options options of the JVM, after those that Spark needs
   * @param output where its output goes
   * @param arguments of the main method
   */
  static Process start(
      Path home, Class<?> main, List<String> options, Path output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("--add-") || option.startsWith("-XX:") || option.startsWith("-D")) {
        command.add(option);
      }
    }
    command.addAll(List.of("-Xmx1500m", "-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
