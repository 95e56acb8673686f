package dev.notionredactor.it;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** What a Deployment says of its pods, as far as the kubelet does it to files and variables. */
record PodManifest(Map<String, ?> initContainer, Map<String, ?> container) {

  /**
   * A manifest that is as Kubernetes' API has it: with what it wants, and without what it does not
   * know.
   */
  static PodManifest read(Path file) throws IOException {
    Map<String, Object> manifest = new Yaml().load(Files.readString(file));
    validate(new Gson().toJson(manifest));
    Map<String, ?> pod = map(map(map(manifest.get("spec")).get("template")).get("spec"));
    List<String> volumes = list(pod.get("volumes")).stream().map(each -> name(each)).toList();
    PodManifest read =
        new PodManifest(list(pod.get("initContainers")).get(0), list(pod.get("containers")).get(0));
    for (Map<String, ?> each : List.of(read.initContainer, read.container)) {
      for (Map<String, ?> mount : list(each.get("volumeMounts"))) {
        if (!volumes.contains(name(mount))) {
          throw new AssertionError(name(mount) + " is mounted, and there are " + volumes);
        }
      }
    }
    return read;
  }

  static void validate(String json) throws IOException {
    V1Deployment.validateJsonElement(JsonParser.parseString(json));
  }

  /** Runs the init container, whose files are in a directory, as are the volumes. */
  void initialize(Path image, Path volumes) throws IOException, InterruptedException {
    for (Map<String, ?> mount : list(initContainer.get("volumeMounts"))) {
      Files.createDirectories(volumes.resolve(name(mount)));
    }
    List<String> command = new ArrayList<>();
    for (Object word : (List<?>) initContainer.get("command")) {
      String located = mounted(initContainer, (String) word, volumes);
      command.add(located.equals(word) && located.startsWith("/") ? image + located : located);
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " failed");
    }
  }

  /** The variables of the container; secrets by name and key, as {@code name/key}. */
  Map<String, String> environment(Path volumes, Map<String, String> secrets) {
    Map<String, String> environment = new TreeMap<>();
    for (Map<String, ?> variable : list(container.get("env"))) {
      String value = (String) variable.get("value");
      if (value == null) {
        Map<String, ?> secret = map(map(variable.get("valueFrom")).get("secretKeyRef"));
        value = secrets.get(name(secret) + "/" + secret.get("key"));
      }
      environment.put(name(variable), mounted(container, value, volumes));
    }
    return environment;
  }

  /** A text in which each path below a volume is where it is. */
  private static String mounted(Map<String, ?> container, String text, Path volumes) {
    String replaced = text;
    for (Map<String, ?> mount : list(container.get("volumeMounts"))) {
      replaced = replaced.replace(mount.get("mountPath") + "/", volumes.resolve(name(mount)) + "/");
    }
    return replaced;
  }

  private static String name(Map<String, ?> each) {
    return (String) each.get("name");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(Object yaml) {
    return (Map<String, ?>) yaml;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, ?>> list(Object yaml) {
    return (List<Map<String, ?>>) yaml;
  }
}
