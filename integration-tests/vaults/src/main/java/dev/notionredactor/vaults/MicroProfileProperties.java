package dev.notionredactor.vaults;

import io.helidon.config.mp.MpConfigProviderResolver;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigProviderResolver;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Property sources of MicroProfile, as SmallRye and Helidon read them. */
final class MicroProfileProperties implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    ConfigSource source = new PropertiesConfigSource(Properties.get(server), "vault", 500);
    Config smallRye = config(new SmallRyeConfigProviderResolver(), source);
    show.accept("smallrye", smallRye.getValue("smallrye.notion.token", String.class));
    show.accept(
        "smallrye, if any",
        smallRye.getOptionalValue("optional.smallrye.notion.token", String.class).orElse("none"));
    Config helidon = config(new MpConfigProviderResolver(), source);
    show.accept("helidon", helidon.getValue("helidon.notion.token", String.class));
    show.accept(
        "helidon, if any",
        helidon.getOptionalValue("optional.helidon.notion.token", String.class).orElse("none"));
  }

  private static Config config(ConfigProviderResolver resolver, ConfigSource source) {
    return resolver.getBuilder().withSources(source).build();
  }
}
