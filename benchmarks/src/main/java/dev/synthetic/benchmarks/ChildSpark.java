package dev.synthetic.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Spark in a JVM of its own, of so many cores and so much heap; started when first asked. */
final class ChildSpark implements AutoCloseable {
  private final String cores;
  private final int heapMebibytes;
  private @Nullable AskedProcess process;

  /**
   * One with this JVM's class path.
   *
   * @param cores how many tasks run at a time; {@code *} for as many as there are cores
   */
  ChildSpark(String cores, int heapMebibytes) {
    this.cores = cores;
    this.heapMebibytes = heapMebibytes;
  }

  /**
   * What a work took there.
   *
   * @param run its rows and time
   * @param heapBytes what is left on the heap after a collection
   */
  record Answer(Contender.Run run, long heapBytes) {}

  /**
   * Has a work done.
   *
   * @throws IOException if it cannot be
   */
  Answer ask(ChildWork work, long rows) throws IOException {
    AskedProcess asked = process;
    if (asked == null) {
      asked = AskedProcess.start(new ProcessBuilder(command()));
      process = asked;
    }
    List<String> words = asked.ask(work + " " + rows);
    return new Answer(
        new Contender.Run(Long.parseLong(words.get(0)), Double.parseDouble(words.get(1))),
        Long.parseLong(words.get(2)));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("--add-") || option.startsWith("-XX:") || option.startsWith("-D")) {
        command.add(option);
      }
    }
    command.addAll(List.of("-Xmx" + heapMebibytes + "m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(ChildSparkMain.class.getName(), cores));
    return command;
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
