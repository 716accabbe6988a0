package dev.synthetic.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The real dbldatagen, in a Python process and a Spark of its own that lives as long as this.
 *
 * <p>It is asked by lines such as {@code iot batch 2000000}, and answers each with rows and
 * seconds.
 */
final class Dbldatagen implements AutoCloseable {
  private static final String SCRIPT = "dbldatagen_peer.py";
  private static final String ANSWER = "RUN ";

  private final Path python;
  private @Nullable Process process;
  private @Nullable BufferedReader answers;
  private @Nullable PrintWriter questions;

  /**
   * A peer that is started when it is first asked.
   *
   * @param home the virtual environment that has dbldatagen and PySpark
   */
  Dbldatagen(Path home) {
    this.python = home.resolve("bin").resolve("python").toAbsolutePath();
  }

  /**
   * A contender that makes a tenth of the rows, as it is so much slower.
   *
   * @param name the contender's name
   * @param work {@code iot}, {@code transactions} or {@code template}
   * @param mode {@code batch} or {@code stream}
   */
  Contender contender(String name, String work, String mode) {
    return new Contender() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Run run(long rows) throws Exception {
        return ask(work + " " + mode + " " + Math.max(1, rows / 10));
      }
    };
  }

  private synchronized Contender.Run ask(String question) throws IOException {
    if (process == null) {
      start();
    }
    if (questions == null || answers == null) {
      throw new IllegalStateException("not started");
    }
    questions.println(question);
    String line;
    StringBuilder said = new StringBuilder();
    while ((line = answers.readLine()) != null) {
      if (line.startsWith(ANSWER)) {
        String[] parts = line.substring(ANSWER.length()).split(" ");
        return new Contender.Run(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
      }
      said.append(line).append('\n');
    }
    String all = said.toString();
    throw new IOException("dbldatagen ended: " + all.substring(Math.max(0, all.length() - 2000)));
  }

  private void start() throws IOException {
    if (!Files.isExecutable(python)) {
      throw new IOException("there is no " + python + "; bin/benchmark makes it");
    }
    Path script = Files.createTempFile("dbldatagen-peer", ".py");
    script.toFile().deleteOnExit();
    try (InputStream resource = Dbldatagen.class.getResourceAsStream(SCRIPT)) {
      if (resource == null) {
        throw new IllegalStateException("the jar lacks " + SCRIPT);
      }
      Files.write(script, resource.readAllBytes());
    }
    ProcessBuilder builder = new ProcessBuilder(List.of(python.toString(), script.toString()));
    Map<String, String> environment = builder.environment();
    environment.remove("SPARK_HOME");
    environment.put("PYSPARK_PYTHON", python.toString());
    environment.put("PYSPARK_DRIVER_PYTHON", python.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    Process started = builder.redirectErrorStream(true).start();
    process = started;
    answers =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    questions = new PrintWriter(started.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
  }
}
