package dev.notionredactor.vaults;

import com.azure.core.credential.AccessToken;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import reactor.core.publisher.Mono;

/** Azure's Key Vault, by its SDK. */
final class AzureClient implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    SecretClient client =
        new SecretClientBuilder()
            .vaultUrl(server)
            .disableChallengeResourceVerification()
            .credential(
                request ->
                    Mono.just(
                        new AccessToken("nobody", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))))
            .buildClient();
    String token = client.getSecret("notion-token").getValue();
    show.accept("notion-token", token);
    for (String name : new String[] {"database-password", "other"}) {
      show.accept(name, client.getSecret(name).getValue());
    }
  }
}
