package dev.synthetic.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How far the stream of a submitted job is with its batches. */
final class Batches {
  private final SparkRest driver;
  private final Path folder;

  /**
   * Those of a running driver.
   *
   * @param driver what it tells
   * @param folder with the table and the checkpoint
   */
  Batches(SparkRest driver, Path folder) {
    this.driver = driver;
    this.folder = folder;
  }

  /** The application's identity. */
  String application() throws Exception {
    return driver.list("applications").findFirst().orElseThrow().get("id").asText();
  }

  /** How many are done, by Spark's log. */
  long done() throws IOException {
    return files("checkpoint/commits", "[0-9]+");
  }

  /** Whether, after some that are done, one is planned that is not in the table. */
  boolean isOneUnderWay() throws IOException {
    long done = done();
    return done > 0
        && files("checkpoint/offsets", "[0-9]+") == done + 1
        && files("table/_delta_log", "[0-9]+\\.json") == done;
  }

  private long files(String directory, String name) throws IOException {
    if (!Files.isDirectory(folder.resolve(directory))) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder.resolve(directory))) {
      return files.filter(file -> file.getFileName().toString().matches(name)).count();
    }
  }

  /** Whether a batch under way has tasks that have not begun, one for each free core. */
  boolean hasTasksToCome() throws Exception {
    return isOneUnderWay() && stages().stream().anyMatch(s -> isWrite(s) && toCome(s) > 1);
  }

  /** Whether the tasks of a batch are running. */
  boolean isWriting() throws Exception {
    return stages().stream().anyMatch(Batches::isWrite);
  }

  /** Whether all tasks are done, but for some on the worker of an address. */
  boolean waitsFor(String address) throws Exception {
    List<JsonNode> stages = stages();
    long there =
        driver
            .list(path("executors"))
            .filter(executor -> executor.get("hostPort").asText().startsWith(address + ":"))
            .mapToLong(executor -> executor.get("activeTasks").asLong())
            .sum();
    return there > 0
        && there == stages.stream().mapToLong(stage -> stage.get("numActiveTasks").asLong()).sum()
        && stages.stream().allMatch(stage -> toCome(stage) == 0);
  }

  private static int toCome(JsonNode stage) {
    return stage.get("numTasks").asInt()
        - stage.get("numActiveTasks").asInt()
        - stage.get("numCompleteTasks").asInt();
  }

  /** Whether it is the stage in which a batch is written; Delta's own have fewer tasks. */
  private static boolean isWrite(JsonNode stage) {
    return stage.get("numTasks").asInt() == Job.TASKS;
  }

  private List<JsonNode> stages() throws Exception {
    return driver.list(path("stages?status=active")).toList();
  }

  private String path(String what) throws Exception {
    return "applications/" + application() + "/" + what;
  }
}
