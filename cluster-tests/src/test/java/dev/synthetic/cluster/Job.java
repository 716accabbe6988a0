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
  static final long ROWS = 800_000;

  /** How many batches it makes of them. */
  static final int BATCHES = 4;

  /** How many tasks write a batch. */
  static final int TASKS = 16;

  private static final int SETTLING_MILLIS = 500;

  /**
   * Freezes a worker in the midst of a batch, and waits until all tasks on the others are done.
   * Some stage sooner or later needs the worker; where that is one of Delta's, it tries again.
   */
  void freezeInBatch(GenericContainer<?> worker, String address) throws Exception {
    boolean held = false;
    while (!held) {
      driver.await("a batch has tasks to come", batches::hasTasksToCome);
      Accidents.freeze(worker);
      driver.await("all waits for the worker", () -> batches.waitsFor(address));
      // What the worker sent before it froze may still be on its way to the driver's interface.
      held =
          !driver.hasEndedIn(SETTLING_MILLIS) && batches.waitsFor(address) && batches.isWriting();
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
