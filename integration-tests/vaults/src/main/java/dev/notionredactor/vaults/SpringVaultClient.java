package dev.notionredactor.vaults;

import java.net.URI;
import java.util.function.BiConsumer;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultKeyValueOperationsSupport.KeyValueBackend;
import org.springframework.vault.core.VaultTemplate;

/** HashiCorp's Vault, by Spring. */
final class SpringVaultClient implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    VaultTemplate template =
        new VaultTemplate(
            VaultEndpoint.from(URI.create(server)), new TokenAuthentication("nobody"));
    Client.showAll("read", template.read("kv/notion").getData(), show);
    Client.showAll(
        "versions",
        template.opsForKeyValue("secret", KeyValueBackend.KV_2).get("notion").getRequiredData(),
        show);
    Client.showAll(
        "versioned", template.opsForVersionedKeyValue("secret").get("versioned").getData(), show);
  }
}
