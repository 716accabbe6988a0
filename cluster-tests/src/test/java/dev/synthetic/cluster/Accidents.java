package dev.synthetic.cluster;

import org.testcontainers.containers.GenericContainer;

/** What befalls the machines of a cluster. */
final class Accidents {
  private Accidents() {}

  /** A machine stops in the midst of what it does, and does not answer. */
  static void freeze(GenericContainer<?> machine) {
    Engine.client().pauseContainerCmd(machine.getContainerId()).exec();
  }

  /** A frozen machine goes on. */
  static void thaw(GenericContainer<?> machine) {
    Engine.client().unpauseContainerCmd(machine.getContainerId()).exec();
  }

  /** A machine, frozen or not, is dead at once. */
  static void kill(GenericContainer<?> machine) {
    Engine.client().killContainerCmd(machine.getContainerId()).exec();
  }
}
