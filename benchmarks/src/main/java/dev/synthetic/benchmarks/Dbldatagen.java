package dev.synthetic.benchmarks;

import java.io.IOException;
import java.io.InputStream;
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

  private final Path python;
  private @Nullable AskedProcess process;

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
    AskedProcess asked = process;
    if (asked == null || !asked.isAlive()) {
      asked = start();
      process = asked;
    }
    List<String> answer = asked.ask(question);
    return new Contender.Run(Long.parseLong(answer.get(0)), Double.parseDouble(answer.get(1)));
  }

  private AskedProcess start() throws IOException {
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
    return AskedProcess.start(builder);
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
