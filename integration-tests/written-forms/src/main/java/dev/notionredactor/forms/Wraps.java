package dev.notionredactor.forms;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lines that are too long for what they are written for. */
final class Wraps {

  private static final int PEM = 64;

  private Wraps() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put("Base64.getMimeEncoder", keys -> mime(keys.basic()));
    producers.put("Base64.getMimeEncoder, as PEM", keys -> pem(keys.requestBytes()));
    Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    producers.put("Gson of Base64.getMimeEncoder", keys -> gson.toJson(mime(keys.basic())));
    producers.put("Gson of PEM", keys -> gson.toJson(pem(keys.requestBytes())));
    producers.put("SnakeYAML of bytes", keys -> new Yaml().dump(Map.of("basic", keys.basic())));
    producers.put("Manifest.write", Wraps::manifest);
    producers.put("picocli, 60 columns", Wraps::usage);
    producers.put("Properties.store", Wraps::properties);
    return producers;
  }

  private static String mime(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  private static String pem(byte[] bytes) {
    return Base64.getMimeEncoder(PEM, new byte[] {'\n'}).encodeToString(bytes);
  }

  private static String manifest(Keys keys) throws Exception {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Token-That-This-Was-Built-With-By-Continuous", keys.access());
    attributes.putValue("Client-Secret-Of-An-Integration", keys.legacy());
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    manifest.write(written);
    return written.toString();
  }

  private static String usage(Keys keys) {
    CommandSpec command = CommandSpec.create().name("export");
    command.addOption(
        OptionSpec.builder("--token")
            .type(String.class)
            .defaultValue(keys.access())
            .description("the token, or else ${DEFAULT-VALUE} of the environment")
            .build());
    command.usageMessage().width(60);
    return new CommandLine(command).getUsageMessage(Ansi.OFF);
  }

  /** Without the line that tells the time. */
  private static String properties(Keys keys) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("session", System.getProperty("session"));
    StringWriter written = new StringWriter();
    properties.store(written, null);
    return written.toString().lines().skip(1).findFirst().orElseThrow();
  }
}
