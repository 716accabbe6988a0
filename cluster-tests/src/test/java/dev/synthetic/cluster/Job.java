package dev.synthetic.cluster;

import java.nio.file.Path;
import org.testcontainers.containers.GenericContainer;

/**
 * The document's job, submitted to a cluster.
 *
 * @param driver where it runs
 * @param batches how far it is
 * @param folder what the driver has on the shared volume: its table and its checkpoint
 */
record Job(Driver driver, Batches batches, Path folder) {
  /** How many rows it streams. */
  static final long ROWS = 400_000;

  /** How many batches it makes of them. */
  static final int BATCHES = 4;

  /** How many tasks write a batch. */
  static final int TASKS = 8;

  /** Freezes a worker in the midst of a batch: all its other tasks are done. */
  void freezeInBatch(GenericContainer<?> worker, String address) throws Exception {
    boolean held = false;
    while (!held) {
      driver.await("a batch has tasks to come", batches::hasTasksToCome);
      Accidents.freeze(worker);
      driver.await(
          "the batch waits for the worker, or for none",
          () -> batches.waitsFor(address) || !batches.isWriting());
      held = batches.waitsFor(address);
      if (!held) {
        Accidents.thaw(worker);
      }
    }
  }

  /** Freezes the driver in the midst of a batch: it is planned, and not done. */
  void freezeDriverInBatch() throws Exception {
    boolean held = false;
    while (!held) {
      driver.await("a batch has tasks to come", batches::hasTasksToCome);
      Accidents.freeze(driver.container());
      held = batches.isOneUnderWay();
      if (!held) {
        Accidents.thaw(driver.container());
      }
    }
  }
}
