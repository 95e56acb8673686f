package dev.notionredactor.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.options.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/** What development environments show of the properties, and the page: the table of options. */
class MetadataTest {

  private static final String HEALTH = "management.health.notion-redactor.enabled";

  private static final Set<Option> LISTS = Set.of(Option.SECRETS, Option.SECRET_FILES);

  private static final Map<String, ConfigurationMetadataProperty> SHOWN = read();

  private static Map<String, ConfigurationMetadataProperty> read() {
    try (InputStream in =
        MetadataTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      return ConfigurationMetadataRepositoryJsonBuilder.create(in).build().getAllProperties();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Option> options() {
    return Stream.of(Option.values()).filter(Option::isOfFilters).toList();
  }

  @Test
  void hasEachOptionOfTheFiltersAndNoOther() {
    Map<String, ConfigurationMetadataProperty> others = new TreeMap<>(SHOWN);
    for (Option option : options()) {
      String name = ApplicationOptions.property(option);
      ConfigurationMetadataProperty property = others.remove(name);
      assertTrue(property != null, name);
      assertEquals(option.help(), property.getDescription(), name);
      Object given = property.getDefaultValue();
      assertEquals(option.defaultValue(), given == null ? "" : given.toString(), name);
      assertEquals(type(option), property.getType(), name);
    }
    assertEquals(Set.of(HEALTH), others.keySet());
  }

  private static String type(Option option) {
    return LISTS.contains(option)
        ? "java.util.List<java.lang.String>"
        : Set.of("true", "false").contains(option.defaultValue())
            ? "java.lang.Boolean"
            : "java.lang.String";
  }

  @Test
  void valuesThatAreProposedAreAllowed() {
    for (Option option : options()) {
      String name = ApplicationOptions.property(option);
      SHOWN
          .get(name)
          .getHints()
          .getValueHints()
          .forEach(
              hint ->
                  ApplicationOptions.of(
                      ApplicationOptionsTest.environment(Map.of(name, hint.getValue()))));
    }
  }

  @Test
  void pageHasThemToo() throws Exception {
    String page = Files.readString(Path.of("../docs/spring-boot.md"));
    for (Option option : options()) {
      String value = option.defaultValue().isEmpty() ? "" : "`" + option.defaultValue() + "` ";
      String row = "| `" + ApplicationOptions.property(option) + "` | " + value + "| ";
      assertTrue(page.contains(row), row);
    }
    assertTrue(page.contains(HEALTH));
  }
}
