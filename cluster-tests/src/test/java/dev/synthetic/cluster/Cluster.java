package dev.synthetic.cluster;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;

/**
 * A Spark standalone cluster in containers: a master, two workers of one core each, and a history
 * server. All see the shared volume under {@code /data}.
 */
final class Cluster implements AutoCloseable {
  /** What the document's job has on the shared volume. */
  static final String FOLDER = "/data/sensors";

  private static final String VOLUME = "/data";

  private static final Duration LONGEST = Duration.ofMinutes(3); // only ends what hangs
  private static final int WORKERS = 2;
  private static final int MASTER_PORT = 8080;
  private static final int HISTORY_PORT = 18080;
  private static final int DRIVER_PORT = 4040;
  private static final long MEBIBYTE = 1 << 20;

  private final Path volume;
  private final String image;
  private final CuttableNetwork network = new CuttableNetwork();
  private final GenericContainer<?> master;
  private final GenericContainer<?> history;
  private final List<GenericContainer<?>> workers = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();

  /**
   * Starts one.
   *
   * @param volume a directory of this machine
   */
  Cluster(Path volume) throws Exception {
    this.volume = volume;
    System.out.println(java.time.LocalTime.now());
    image = SparkImage.build((Integer) Files.getAttribute(volume, "unix:uid"));
    Path jar = Path.of(System.getProperty("cluster.jobJar"));
    Path job = Path.of(System.getProperty("cluster.job"), "sensor-stream.jar");
    Files.copy(jar, job, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectory(volume.resolve("events"));
    master =
        machine("spark-master", 512, "spark-class org.apache.spark.deploy.master.Master")
            .withExposedPorts(MASTER_PORT);
    history = machine("history", 768, Recipe.command("history")).withExposedPorts(HISTORY_PORT);
    history.waitingFor(http("/api/v1/applications", HISTORY_PORT));
    for (int i = 0; i < WORKERS; i++) {
      workers.add(worker());
    }
    List<GenericContainer<?>> machines = new ArrayList<>(workers);
    machines.addAll(List.of(master, history));
    System.out.println(java.time.LocalTime.now());
    Startables.deepStart(machines).join();
    System.out.println(java.time.LocalTime.now());
    awaitWorkers();
    System.out.println(java.time.LocalTime.now());
  }

  private GenericContainer<?> worker() {
    return machine(
        "worker",
        1536,
        "spark-class org.apache.spark.deploy.worker.Worker --cores 1 --memory 1g"
            + " spark://spark-master:7077");
  }

  private GenericContainer<?> machine(String name, long mebibytes, String command) {
    Path job = Path.of(System.getProperty("cluster.job"));
    Bind[] binds = {
      new Bind(volume.toString(), new Volume(VOLUME)),
      new Bind(job.toString(), new Volume("/opt/job"), AccessMode.ro)
    };
    return new GenericContainer<>(image)
        .withNetwork(network.joined())
        .withNetworkAliases(name)
        .withEnv("SPARK_DAEMON_MEMORY", "384m")
        .withEnv("SPARK_DAEMON_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .withCreateContainerCmdModifier(
            create -> create.getHostConfig().withBinds(binds).withMemory(mebibytes * MEBIBYTE))
        .withCommand("bash", "-c", command);
  }

  private static HttpWaitStrategy http(String path, int port) {
    return (HttpWaitStrategy) Wait.forHttp(path).forPort(port).withStartupTimeout(LONGEST);
  }

  private void awaitWorkers() {
    http("/json/", MASTER_PORT)
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

  /** The network between all of them. */
  CuttableNetwork network() {
    return network;
  }

  /**
   * Submits the document's job.
   *
   * @param name of its folder on the shared volume
   */
  Job submit(String name) {
    String command = Recipe.command("submit").replace(FOLDER, VOLUME + "/" + name);
    GenericContainer<?> container =
        machine("driver", 1536, command)
            .withExposedPorts(DRIVER_PORT)
            .waitingFor(
                http("/api/v1/applications", DRIVER_PORT)
                    .forResponsePredicate(list -> list.contains("\"id\"")));
    container.start();
    Path folder = volume.resolve(name);
    Batches batches =
        new Batches(new SparkRest(container, DRIVER_PORT), folder.resolve("checkpoint"));
    Job job = new Job(new Driver(container), batches, folder);
    jobs.add(job);
    return job;
  }

  /** What the history server tells, once it has heard of an application's end. */
  SparkRest history(String application) {
    http("/api/v1/applications?status=completed", HISTORY_PORT)
        .forResponsePredicate(list -> list.contains(application))
        .waitUntilReady(history);
    return new SparkRest(history, HISTORY_PORT);
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
