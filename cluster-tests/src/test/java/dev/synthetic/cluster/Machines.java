package dev.synthetic.cluster;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Path;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * What the machines of a cluster have in common.
 *
 * @param image with Spark
 * @param network between them
 * @param volume the directory that all share as {@code /data}
 * @param job the directory in which their commands run: the job's jars
 */
record Machines(String image, Network network, Path volume, Path job) {
  private static final long BYTES_PER_MEBIBYTE = 1 << 20;

  /**
   * One that is not yet started.
   *
   * @param name by which the others find it
   * @param mebibytes its memory
   * @param command the shell's; the machine runs as long as it
   */
  GenericContainer<?> machine(String name, long mebibytes, String command) {
    Bind[] binds = {
      new Bind(volume.toString(), new Volume("/data")),
      new Bind(job.toString(), new Volume("/opt/job"), AccessMode.ro)
    };
    long bytes = mebibytes * BYTES_PER_MEBIBYTE;
    return new GenericContainer<>(image)
        .withNetwork(network)
        .withNetworkAliases(name)
        .withCreateContainerCmdModifier(
            create -> create.getHostConfig().withBinds(binds).withMemory(bytes))
        .withCommand("bash", "-c", command);
  }
}
