package dev.notionredactor.vaults;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what it gets from a secret manager or a property source, by each library in turn. */
public final class VaultsProgram {

  private VaultsProgram() {}

  /** Arguments: where the servers are, as {@code https://localhost:port}. */
  public static void main(String[] arguments) throws Exception {
    Map<String, Client> clients = new LinkedHashMap<>();
    clients.put("aws", new AwsClient());
    clients.put("azure", new AzureClient());
    clients.put("spring-vault", new SpringVaultClient());
    clients.put("vault-java-driver", new DriverClient());
    clients.put("vault-java-driver-fork", new ForkedDriverClient());
    clients.put("kubernetes", new KubernetesClient());
    clients.put("fabric8", new FabricClient());
    clients.put("spring", new SpringProperties());
    clients.put("microprofile", new MicroProfileProperties());
    for (Map.Entry<String, Client> each : clients.entrySet()) {
      each.getValue()
          .get(
              arguments[0],
              (by, secret) -> System.out.println(each.getKey() + " " + by + ": " + secret));
    }
  }
}
