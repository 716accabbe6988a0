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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;

/** A job on a cluster, submitted as the document says, and what may befall its machines. */
@ExtendWith(Engine.class)
final class ClusterIT {
  private static final Duration CUT = Duration.ofSeconds(20);
  private static final int MILLIS_BETWEEN_LOOKS = 50;
  private static final int COLUMNS = 8;

  private static @Nullable Cluster started;

  private final Cluster cluster = Objects.requireNonNull(started);

  @BeforeAll
  static void startCluster(@TempDir Path volume) throws Exception {
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
    History history = cluster.history(application);
    assertThat(history.scanCount("rows")).isEqualTo(Job.ROWS);
    assertThat(history.scanMetric("blocks")).hasSize(Job.BATCHES);
    assertThat(history.scanCount("columns generated, per block"))
        .isEqualTo(COLUMNS * history.scanCount("blocks"));
    assertThat(history.scanMetric("generated values, total"))
        .allMatch(size -> size.matches("[0-9.]+ MiB"));
    assertThat(history.scanMetric("generation time, total"))
        .allMatch(time -> time.matches("[0-9.]+ s"));
  }

  @Test
  void workerKilledInABatch_itsTasksRunElsewhere_andTheTableIsTheBatchRead() throws Exception {
    Job job = cluster.submit("worker-killed");
    String application = job.batches().application();
    GenericContainer<?> worker = cluster.worker(0);
    job.freezeInBatch(worker, cluster.network().address(worker));
    Accidents.kill(worker);
    job.driver().awaitSuccess();

    assertThat(cluster.history(application).failedTasks()).isPositive();
    Comparison.assertSameRows(job.folder());
  }

  @Test
  void driverKilledInABatch_submittedAgainDoesTheRest_andTheTableIsTheBatchRead() throws Exception {
    Job killed = cluster.submit("driver-killed");
    killed.freezeDriverInBatch();
    long done = killed.batches().done();
    Accidents.kill(killed.driver().container());
    Job again = cluster.submit("driver-killed");
    String application = again.batches().application();
    again.driver().awaitSuccess();

    assertThat(cluster.history(application).scanCount("rows"))
        .isEqualTo(Job.ROWS - done * Job.ROWS / Job.BATCHES);
    Comparison.assertSameRows(again.folder());
  }

  @Test
  void networkOfAWorkerCutForAWhile_theBatchWaits_andTheTableIsTheBatchRead() throws Exception {
    Job job = cluster.submit("network-cut");
    GenericContainer<?> worker = cluster.worker(1);
    String address = cluster.network().address(worker);
    job.freezeInBatch(worker, address);
    cluster.network().cut(worker);
    Accidents.thaw(worker);
    assertStandsStill(job, CUT);
    cluster.network().mend(worker, address);
    job.driver().awaitSuccess();

    Comparison.assertSameRows(job.folder());
  }

  private static void assertStandsStill(Job job, Duration time) throws Exception {
    long done = job.batches().done();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      assertThat(job.driver().hasEndedIn(MILLIS_BETWEEN_LOOKS)).isFalse();
      assertThat(job.batches().done()).isEqualTo(done);
    }
  }
}
