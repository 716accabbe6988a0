package dev.synthetic.cluster;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.WaitResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.containers.GenericContainer;

/** A job that has been submitted: the container in which its driver runs. */
final class Driver {
  private static final Duration LONGEST = Duration.ofMinutes(3); // only ends what hangs
  private static final int MILLIS_BETWEEN_LOOKS = 50;

  private final GenericContainer<?> container;
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  /** One that runs. */
  Driver(GenericContainer<?> container) {
    this.container = container;
    Engine.client()
        .waitContainerCmd(container.getContainerId())
        .exec(
            new ResultCallback.Adapter<WaitResponse>() {
              @Override
              public void onNext(WaitResponse response) {
                exitCode.complete(response.getStatusCode());
              }
            });
  }

  /** Its container. */
  GenericContainer<?> container() {
    return container;
  }

  /** Waits until something holds; fails if the driver ends before. */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long last = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > last || hasEndedIn(MILLIS_BETWEEN_LOOKS)) {
        throw new AssertionError("waited in vain until " + what + "\n" + container.getLogs());
      }
    }
  }

  /** Waits until the job is done; fails if it fails. */
  void awaitSuccess() throws Exception {
    if (!hasEndedIn(LONGEST.toMillis()) || exitCode.get() != 0) {
      throw new AssertionError("the job has not been done\n" + container.getLogs());
    }
  }

  /** Waits until it ends, but no longer than a time. */
  boolean hasEndedIn(long millis) throws Exception {
    try {
      exitCode.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
