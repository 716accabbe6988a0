package dev.synthetic.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that answers a line on its standard input by a line that begins with {@code RUN}; what
 * else it says is kept for the case that it fails.
 */
final class AskedProcess implements AutoCloseable {
  private static final String ANSWER = "RUN ";
  private static final int MOST_MINUTES = 10; // only ends what hangs
  private static final int KEPT_CHARACTERS = 2000;

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter questions;

  private AskedProcess(Process process) {
    this.process = process;
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Starts one. */
  static AskedProcess start(ProcessBuilder builder) throws IOException {
    return new AskedProcess(builder.redirectErrorStream(true).start());
  }

  /** Whether it can be asked. */
  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * The words of its answer.
   *
   * @throws IOException if it ends without one, or is ended because it takes too long
   */
  synchronized List<String> ask(String question) throws IOException {
    CompletableFuture<?> limit =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES));
    try {
      questions.println(question);
      return answer();
    } finally {
      limit.cancel(false);
    }
  }

  private List<String> answer() throws IOException {
    StringBuilder said = new StringBuilder();
    String line;
    while ((line = answers.readLine()) != null) {
      if (line.startsWith(ANSWER)) {
        return List.of(line.substring(ANSWER.length()).split(" "));
      }
      said.append(line).append('\n');
    }
    process.destroyForcibly();
    String end = said.substring(Math.max(0, said.length() - KEPT_CHARACTERS));
    throw new IOException("it ended, or took " + MOST_MINUTES + " minutes: " + end);
  }

  @Override
  public void close() {
    questions.close(); // the end of its input
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
