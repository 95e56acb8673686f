package dev.notionredactor.vaults;

import com.bettercloud.vault.SslConfig;
import com.bettercloud.vault.Vault;
import com.bettercloud.vault.VaultConfig;
import java.util.function.BiConsumer;

/** HashiCorp's Vault, by BetterCloud's driver. */
final class DriverClient implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) throws Exception {
    Vault vault =
        new Vault(
            new VaultConfig()
                .address(server)
                .token("nobody")
                .engineVersion(1)
                .sslConfig(new SslConfig().verify(false).build())
                .build());
    Client.showAll("read", vault.logical().read("kv/driver-notion").getData(), show);
  }
}
