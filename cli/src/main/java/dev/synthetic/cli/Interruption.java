package dev.synthetic.cli;

import org.apache.hadoop.util.ShutdownHookManager;

/** What Ctrl-C does: a clean end, before Spark itself is stopped. */
final class Interruption {
  private static final int BEFORE_SPARK = 100; // Spark's own priority is 40

  private static volatile boolean underWay;

  private Interruption() {}

  /** Whether the JVM is being ended from outside. */
  static boolean isUnderWay() {
    return underWay;
  }

  /**
   * Runs an action when the JVM is ended from outside, until the registration is closed.
   *
   * @param action a clean end; must not take long
   */
  static Registration handledBy(Runnable action) {
    Runnable hook =
        () -> {
          underWay = true;
          action.run();
        };
    ShutdownHookManager.get().addShutdownHook(hook, BEFORE_SPARK);
    return () -> {
      if (!ShutdownHookManager.get().isShutdownInProgress()) {
        ShutdownHookManager.get().removeShutdownHook(hook);
      }
    };
  }

  /** Ends the handling. */
  @FunctionalInterface
  interface Registration {
    void close();
  }
}
