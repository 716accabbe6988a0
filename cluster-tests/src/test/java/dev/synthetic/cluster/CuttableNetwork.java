package dev.synthetic.cluster;

import com.github.dockerjava.api.model.ContainerNetwork;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/**
 * The network between the machines of a cluster. One that has been cut off comes back under its
 * address, as after a cable was out.
 */
final class CuttableNetwork implements AutoCloseable {
  /** Published ports are for this machine alone. */
  private static final Map<String, String> OPTIONS =
      Map.of("com.docker.network.bridge.host_binding_ipv4", "127.0.0.1");

  private final Network network;

  CuttableNetwork() {
    network = withAddresses(freeAddresses());
  }

  /** Addresses can be asked for only where the network's were. */
  private static Network withAddresses(com.github.dockerjava.api.model.Network.Ipam addresses) {
    return Network.builder()
        .createNetworkCmdModifier(create -> create.withOptions(OPTIONS).withIpam(addresses))
        .build();
  }

  private static com.github.dockerjava.api.model.Network.Ipam freeAddresses() {
    try (Network chosen = Network.newNetwork()) {
      return Engine.client().inspectNetworkCmd().withNetworkId(chosen.getId()).exec().getIpam();
    }
  }

  /** What containers join. */
  Network joined() {
    return network;
  }

  /** The address of a container. */
  String address(GenericContainer<?> container) {
    return container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
        .map(ContainerNetwork::getIpAddress)
        .findFirst()
        .orElseThrow();
  }

  /** Cuts a container off from all others. */
  void cut(GenericContainer<?> container) {
    Engine.client()
        .disconnectFromNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container.getContainerId())
        .exec();
  }

  /** Ends the cut of a container, which gets the address that it had. */
  void mend(GenericContainer<?> container, String address) {
    Engine.client()
        .connectToNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container.getContainerId())
        .withContainerNetwork(
            new ContainerNetwork()
                .withIpamConfig(new ContainerNetwork.Ipam().withIpv4Address(address)))
        .exec();
  }

  @Override
  public void close() {
    network.close();
  }
}
