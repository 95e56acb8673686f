package dev.notionredactor.vaults;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.BiConsumer;

/** The API of Kubernetes, by fabric8's client, which leaves values in base64. */
final class FabricClient implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    Config config =
        new ConfigBuilder(Config.empty())
            .withMasterUrl(server)
            .withTrustCerts(true)
            .withNamespace("default")
            .build();
    try (io.fabric8.kubernetes.client.KubernetesClient client =
        new KubernetesClientBuilder().withConfig(config).build()) {
      client
          .secrets()
          .withName("fabric-notion")
          .get()
          .getData()
          .forEach(
              (name, value) -> {
                show.accept(name + " in base64", value);
                byte[] decoded = Base64.getDecoder().decode(value);
                show.accept(name, new String(decoded, StandardCharsets.UTF_8));
              });
    }
  }
}
