package dev.notionredactor.field;

import java.util.List;
import org.apache.ignite.Ignite;
import org.apache.ignite.IgniteException;
import org.apache.ignite.Ignition;
import org.apache.ignite.configuration.ConnectorConfiguration;
import org.apache.ignite.configuration.IgniteConfiguration;
import org.apache.ignite.logger.log4j2.Log4J2Logger;
import org.apache.ignite.spi.communication.tcp.TcpCommunicationSpi;
import org.apache.ignite.spi.discovery.tcp.TcpDiscoverySpi;
import org.apache.ignite.spi.discovery.tcp.ipfinder.vm.TcpDiscoveryVmIpFinder;

/** A node with a cache that is named after a key, and a job that fails with it. */
final class IgniteProgram {

  private IgniteProgram() {}

  /**
   * Runs until the job has failed.
   *
   * @param args the first of four ports, and a key
   */
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    String key = args[1];
    IgniteConfiguration configuration =
        new IgniteConfiguration()
            .setLocalHost("127.0.0.1")
            .setGridLogger(new Log4J2Logger(IgniteProgram.class.getResource("/ignite-log4j2.xml")))
            .setConnectorConfiguration((ConnectorConfiguration) null)
            .setClientConnectorConfiguration(null)
            .setCommunicationSpi(new TcpCommunicationSpi().setLocalPort(port + 1))
            .setDiscoverySpi(
                new TcpDiscoverySpi()
                    .setLocalPort(port)
                    .setIpFinder(
                        new TcpDiscoveryVmIpFinder().setAddresses(List.of("127.0.0.1:" + port))));
    try (Ignite node = Ignition.start(configuration)) {
      System.out.println("started " + key);
      node.createCache("cache-" + key);
      node.compute()
          .run(
              () -> {
                throw new IllegalStateException("failed with " + key);
              });
    } catch (IgniteException expected) {
      expected.printStackTrace();
    }
  }
}
