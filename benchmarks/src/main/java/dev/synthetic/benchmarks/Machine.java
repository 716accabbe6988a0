package dev.synthetic.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What figures were measured on, in words. */
final class Machine {
  private Machine() {}

  /** Processor, memory, versions, commit: a line each. */
  static List<String> lines(String sparkVersion) {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        "processor: " + processor() + ", " + runtime.availableProcessors() + " cores",
        "heap: " + (runtime.maxMemory() >> 20) + " MiB",
        "Java " + Runtime.version() + " of " + System.getProperty("java.vendor"),
        "Spark " + sparkVersion,
        "commit " + said("git", "rev-parse", "--short", "HEAD"));
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  /** The first line that a program says; "unknown" if there is none. */
  private static String said(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean isOver = process.waitFor(10, TimeUnit.SECONDS);
      return isOver && process.exitValue() == 0 ? output.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
