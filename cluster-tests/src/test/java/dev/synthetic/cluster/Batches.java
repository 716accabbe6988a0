package dev.synthetic.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the stream of a submitted job is with its batches. */
final class Batches {
  private final SparkRest rest;
  private final Path checkpoint;

  /**
   * Those of a running driver.
   *
   * @param rest what the driver tells
   */
  Batches(SparkRest rest, Path checkpoint) {
    this.rest = rest;
    this.checkpoint = checkpoint;
  }

  /** The application's identity. */
  String application() throws Exception {
    return rest.list("applications").findFirst().orElseThrow().get("id").asText();
  }

  /** Whether Spark's logs have a batch that is planned and not done, after one that is done. */
  boolean isOneUnderWay() throws IOException {
    long done = logged("commits");
    return done > 0 && logged("offsets") > done;
  }

  /** How many batches Spark's logs know as done. */
  long done() throws IOException {
    return logged("commits");
  }

  private long logged(String log) throws IOException {
    Path directory = checkpoint.resolve(log);
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().matches("[0-9]+")).count();
    }
  }

  /** Whether tasks of a batch under way have not begun, so that each free core gets one. */
  boolean hasTasksToCome() throws Exception {
    return isOneUnderWay() && write().filter(stage -> toCome(stage) > 1).isPresent();
  }

  /** Whether the tasks of a batch are done, but for some on the worker of an address. */
  boolean waitsFor(String address) throws Exception {
    Optional<JsonNode> write = write();
    if (write.isEmpty() || toCome(write.get()) > 0) {
      return false;
    }
    int there = 0;
    for (JsonNode executor : rest.list(path("executors")).toList()) {
      if (executor.get("hostPort").asText().startsWith(address + ":")) {
        there += executor.get("activeTasks").asInt();
      }
    }
    return there > 0 && there == write.get().get("numActiveTasks").asInt();
  }

  /** Whether the tasks of a batch are under way. */
  boolean isWriting() throws Exception {
    return write().isPresent();
  }

  private static int toCome(JsonNode stage) {
    return stage.get("numTasks").asInt()
        - stage.get("numActiveTasks").asInt()
        - stage.get("numCompleteTasks").asInt();
  }

  /** The stage in which a batch is written; Delta's own have fewer tasks. */
  private Optional<JsonNode> write() throws Exception {
    return rest.list(path("stages?status=active"))
        .filter(stage -> stage.get("numTasks").asInt() == Job.TASKS)
        .findFirst();
  }

  private String path(String what) throws Exception {
    return "applications/" + application() + "/" + what;
  }
}
