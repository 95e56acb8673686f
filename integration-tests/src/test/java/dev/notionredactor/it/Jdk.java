package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A Java runtime to start programs with. */
record Jdk(int feature, Path home) {

  /** Looked for once: those that don't say what they are have to be started for it. */
  private static final List<Jdk> ALL = find();

  /**
   * One runtime of each version there is: those in {@code REDACTOR_TEST_JDKS} (homes, joined like a
   * class path), the one that runs the tests, and what stands in the usual places.
   */
  static Collection<Jdk> all() {
    return ALL;
  }

  private static List<Jdk> find() {
    List<Path> homes = new ArrayList<>();
    String given = System.getenv("REDACTOR_TEST_JDKS");
    if (given != null) {
      for (String home : given.split(java.io.File.pathSeparator, -1)) {
        homes.add(Path.of(home));
      }
    }
    Path user = Path.of(System.getProperty("user.home"));
    homes.add(Path.of(System.getProperty("java.home")));
    homes.addAll(in(user.resolve(".cache/test-jdks")));
    homes.addAll(in(user.resolve(".sdkman/candidates/java")));
    homes.addAll(in(Path.of("/usr/lib/jvm")));
    homes.addAll(in(Path.of("/opt/hostedtoolcache/Java_Temurin-Hotspot_jdk")));
    Map<Integer, Jdk> byFeature = new TreeMap<>();
    for (Path home : homes) {
      int feature = feature(home);
      if (feature >= 8) {
        byFeature.putIfAbsent(feature, new Jdk(feature, home));
      }
    }
    return List.copyOf(byFeature.values());
  }

  /** Those of some versions that there are. */
  static Stream<Jdk> of(Integer... features) {
    return all().stream().filter(jdk -> List.of(features).contains(jdk.feature));
  }

  /** The one that runs the tests. */
  static Jdk current() {
    return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  String java() {
    return tool("java").toString();
  }

  /** One of its commands, whether there is such a one or not. */
  Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }

  boolean has(String tool) {
    return Files.isExecutable(tool(tool));
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }

  private static List<Path> in(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The feature version that a runtime says it has, or 0 if this is no runtime. */
  private static int feature(Path home) {
    Path launcher = home.resolve("bin").resolve("java");
    if (!Files.isExecutable(launcher)) {
      return 0;
    }
    Path release = home.resolve("release");
    if (Files.isReadable(release)) {
      Properties properties = new Properties();
      try (var in = Files.newInputStream(release)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      if (!version.isEmpty()) {
        return feature(version);
      }
    }
    return feature(launcher.toString(), "-XshowSettings:properties", "-version");
  }

  private static int feature(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      var matcher =
          java.util.regex.Pattern.compile("java\\.specification\\.version = (\\S+)")
              .matcher(output);
      return matcher.find() ? feature(matcher.group(1)) : 0;
    } catch (IOException notRunnable) {
      return 0;
    }
  }

  /** 8 of "1.8.0_504", 28 of "28-ea". */
  private static int feature(String version) {
    String[] parts = version.split("[._-]", -1);
    return Integer.parseInt(parts[0].equals("1") ? parts[1] : parts[0]);
  }
}
