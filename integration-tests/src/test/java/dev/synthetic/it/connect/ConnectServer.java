package dev.synthetic.it.connect;

import dev.synthetic.it.PyPiSpark;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Spark Connect server in a process of its own, with Delta's catalog as Spark's. */
final class ConnectServer implements AutoCloseable {
  private static final long LONGEST_SECONDS = 120; // only ends what hangs
  private static final List<String> DELTA_SETTINGS =
      List.of(
          "--conf",
          "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension",
          "--conf",
          "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "--conf",
          "spark.databricks.delta.snapshotPartitions=2");

  private final Process process;
  private final int port;

  private ConnectServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it listens.
   *
   * @param directory where it runs
   * @param command the start of its command, as a user writes it
   * @param settings further arguments
   */
  static ConnectServer start(Path directory, List<String> command, List<String> settings)
      throws Exception {
    PyPiSpark.installed();
    int port = freePort();
    List<String> words = new ArrayList<>(command);
    words.addAll(settings);
    words.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
    words.addAll(List.of("--conf", "spark.connect.grpc.binding.port=" + port));
    words.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    words.addAll(List.of("--conf", "spark.log.level=WARN"));
    Path output = directory.resolve("server.log");
    Process process = PyPiSpark.start(directory, output, words.toArray(String[]::new));
    ConnectServer server = new ConnectServer(process, port);
    try {
      server.awaitListening(output);
      return server;
    } catch (Exception | Error e) {
      server.close();
      throw e;
    }
  }

  /** Arguments for tables of Delta, whose jars are on the server. */
  static List<String> deltaSettings() {
    return DELTA_SETTINGS;
  }

  /** Its address for clients. */
  String url() {
    return "sc://localhost:" + port;
  }

  private void awaitListening(Path output) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < end) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    }
    throw new IllegalStateException("does not listen: " + Files.readString(output));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
