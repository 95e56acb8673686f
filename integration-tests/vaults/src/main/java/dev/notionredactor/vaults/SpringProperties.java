package dev.notionredactor.vaults;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Spring's property sources, as Spring alone and as Spring Boot read them. */
final class SpringProperties implements Client {

  @Override
  public void get(String server, BiConsumer<String, String> show) {
    StandardEnvironment environment = environment(server);
    show.accept("notion.token", environment.getProperty("notion.token"));
    show.accept("database.password", environment.getProperty("database.password"));
    show.accept("other", environment.getProperty("other"));
    show.accept("@Value", environment.resolveRequiredPlaceholders("${placeholder.notion.secret}"));
    ConfigurationPropertySources.attach(environment);
    show.accept(
        "@ConfigurationProperties",
        Binder.get(environment).bind("bound", Bound.class).get().notionApiKey);
  }

  /** What a program binds properties to. */
  public static final class Bound {
    private String notionApiKey;

    public void setNotionApiKey(String key) {
      this.notionApiKey = key;
    }
  }

  private static StandardEnvironment environment(String server) {
    Map<String, Object> properties = new HashMap<>(Properties.get(server));
    properties.put("notion.token", "${elsewhere}");
    properties.put("elsewhere", properties.get("spring"));
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("vault", properties));
    return environment;
  }
}
