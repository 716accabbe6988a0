package dev.synthetic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;

/** A job on a cluster, submitted as the document says, and what may befall its machines. */
final class ClusterIT {
  private static final Duration CUT = Duration.ofSeconds(20);
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private static @Nullable Cluster started;

  private final Cluster cluster = Objects.requireNonNull(started);

  @BeforeAll
  static void startCluster(@TempDir Path volume) throws Exception {
    Engine.assumeRunning();
    started = new Cluster(volume);
  }

  @AfterAll
  static void stopCluster() {
    if (started != null) {
      started.close();
    }
  }

  @BeforeEach
  void allWorkersAreThere() {
    cluster.replaceKilledWorkers();
  }

  @Test
  void undisturbed_theTableIsTheBatchRead_andTheHistoryServerShowsTheMetrics() throws Exception {
    Job job = cluster.submit("undisturbed");
    String application = job.batches().application();
    job.driver().awaitSuccess();

    Comparison.assertSameRows(job.folder());
    ScanMetrics metrics = ScanMetrics.of(cluster.history(application), application);
    System.out.println(metrics);
    assertThat(metrics.sum("rows")).isEqualTo(Job.ROWS);
    assertThat(metrics.sum("blocks")).isGreaterThan(Job.ROWS / 4096);
  }

  @Test
  void workerKilledInABatch_itsTasksRunElsewhere_andTheTableIsTheBatchRead() throws Exception {
    Job job = cluster.submit("worker-killed");
    String application = job.batches().application();
    GenericContainer<?> worker = cluster.worker(0);
    job.freezeInBatch(worker, cluster.network().address(worker));
    Accidents.kill(worker);
    job.driver().awaitSuccess();

    System.out.println(
        cluster.history(application).page("/api/v1/applications/" + application + "/stages"));
    Comparison.assertSameRows(job.folder());
  }

  @Test
  void driverKilledInABatch_andSubmittedAgain_theTableIsTheBatchRead() throws Exception {
    Job killed = cluster.submit("driver-killed");
    killed.freezeDriverInBatch();
    long done = killed.batches().done();
    Accidents.kill(killed.driver().container());
    Job job = cluster.submit("driver-killed");
    job.driver().awaitSuccess();

    assertThat(done).isBetween(1L, 5L);
    Comparison.assertSameRows(job.folder());
  }

  @Test
  void networkOfAWorkerCutForAWhile_theBatchWaits_andTheTableIsTheBatchRead() throws Exception {
    Job job = cluster.submit("network-cut");
    GenericContainer<?> worker = cluster.worker(1);
    String address = cluster.network().address(worker);
    job.freezeInBatch(worker, address);
    cluster.network().cut(worker);
    Accidents.thaw(worker);
    long done = job.batches().done();
    long end = System.nanoTime() + CUT.toNanos();
    while (System.nanoTime() < end) {
      assertThat(job.driver().hasEndedIn(MILLIS_BETWEEN_LOOKS)).isFalse();
      assertThat(job.batches().done()).isEqualTo(done);
    }
    cluster.network().mend(worker, address);
    job.driver().awaitSuccess();

    Comparison.assertSameRows(job.folder());
  }
}
