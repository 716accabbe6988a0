package dev.synthetic.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/**
 * A Spark standalone cluster in containers: a master, two workers of one core each, and a history
 * server.
 */
final class Cluster implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(3); // only ends what hangs
  private static final String DEPLOY = "spark-class org.apache.spark.deploy.";
  private static final int WORKERS = 2;
  private static final int MASTER_PORT = 8080;
  private static final int HISTORY_PORT = 18080;
  private static final int DRIVER_PORT = 4040;

  private final Path volume;
  private final CuttableNetwork network;
  private final Machines machines;
  private final GenericContainer<?> master;
  private final GenericContainer<?> history;
  private final List<GenericContainer<?>> workers;
  private final List<Job> jobs = new ArrayList<>();

  /**
   * Starts one.
   *
   * @param volume the directory that all machines share; its owner runs the processes
   */
  Cluster(Path volume) throws Exception {
    this.volume = volume;
    String image = SparkImage.build((Integer) Files.getAttribute(volume, "unix:uid"));
    network = new CuttableNetwork();
    machines = new Machines(image, network.joined(), volume, job());
    master = master();
    history = history();
    workers = new ArrayList<>(IntStream.range(0, WORKERS).mapToObj(i -> worker()).toList());
    Files.createDirectory(volume.resolve("events"));
    Startables.deepStart(Stream.concat(Stream.of(master, history), workers.stream())).join();
    awaitWorkers();
  }

  /** The folder of jars that the document's commands are given in. */
  private static Path job() throws Exception {
    Path job = Path.of(System.getProperty("cluster.job"));
    Path jar = Path.of(System.getProperty("cluster.jobJar"));
    Files.copy(jar, job.resolve("sensor-stream.jar"), StandardCopyOption.REPLACE_EXISTING);
    return job;
  }

  private GenericContainer<?> master() {
    String command = DEPLOY + "master.Master --host spark-master --port 7077";
    return machines
        .machine("spark-master", 512, command)
        .withExposedPorts(MASTER_PORT)
        .waitingFor(http(MASTER_PORT, "/json/"));
  }

  private GenericContainer<?> history() {
    return machines
        .machine("history", 768, Recipe.command("history"))
        .withExposedPorts(HISTORY_PORT)
        .waitingFor(http(HISTORY_PORT, "/api/v1/applications"));
  }

  private GenericContainer<?> worker() {
    String command = DEPLOY + "worker.Worker --cores 1 --memory 1g spark://spark-master:7077";
    return machines.machine("worker", 1536, command);
  }

  private static HttpWaitStrategy http(int port, String path) {
    HttpWaitStrategy answer = Wait.forHttp(path).forPort(port);
    answer.withStartupTimeout(LONGEST);
    return answer;
  }

  private void awaitWorkers() {
    http(MASTER_PORT, "/json/")
        .forResponsePredicate(state -> state.contains("\"aliveworkers\" : " + WORKERS))
        .waitUntilReady(master);
  }

  /** Puts a new worker in the place of each that has been killed. */
  void replaceKilledWorkers() {
    for (int i = 0; i < WORKERS; i++) {
      if (!workers.get(i).isRunning()) {
        workers.get(i).stop();
        workers.set(i, worker());
        workers.get(i).start();
      }
    }
    awaitWorkers();
  }

  /** One of the workers. */
  GenericContainer<?> worker(int number) {
    return workers.get(number);
  }

  /** The network between all machines. */
  CuttableNetwork network() {
    return network;
  }

  /**
   * Submits the document's job.
   *
   * @param name of its folder on the shared volume
   */
  Job submit(String name) {
    Path folder = volume.resolve(name);
    GenericContainer<?> driver =
        machines
            .machine(
                "driver", 1536, Recipe.command("submit").replace(Recipe.FOLDER, "/data/" + name))
            .withExposedPorts(DRIVER_PORT)
            .waitingFor(
                http(DRIVER_PORT, "/api/v1/applications")
                    .forResponsePredicate(list -> list.contains("\"id\"")));
    driver.start();
    Batches batches = new Batches(new SparkRest(driver, DRIVER_PORT), folder);
    Job job = new Job(new Driver(driver), batches, folder);
    jobs.add(job);
    return job;
  }

  /** What the history server tells of an application, once it has heard of its end. */
  History history(String application) {
    http(HISTORY_PORT, "/api/v1/applications?status=completed")
        .forResponsePredicate(list -> list.contains(application))
        .waitUntilReady(history);
    return new History(new SparkRest(history, HISTORY_PORT), application);
  }

  @Override
  public void close() {
    jobs.forEach(job -> job.driver().container().stop());
    workers.forEach(GenericContainer::stop);
    history.stop();
    master.stop();
    network.close();
  }
}
