package dev.notionredactor.vaults;

import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.apis.CoreV1Api;
import io.kubernetes.client.openapi.models.V1Secret;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The API of Kubernetes, by its own client. */
final class KubernetesClient implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) throws Exception {
    ApiClient client = new ApiClient();
    client.setBasePath(server);
    client.setVerifyingSsl(false);
    V1Secret secret = new CoreV1Api(client).readNamespacedSecret("notion", "default").execute();
    secret
        .getData()
        .forEach((name, value) -> show.accept(name, new String(value, StandardCharsets.UTF_8)));
    client.getHttpClient().dispatcher().executorService().shutdown();
    client.getHttpClient().connectionPool().evictAll();
  }
}
