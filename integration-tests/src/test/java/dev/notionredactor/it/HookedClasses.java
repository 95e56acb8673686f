package dev.notionredactor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The classes that the packaged agent has hook points in, and the libraries that have them. */
final class HookedClasses {

  private HookedClasses() {}

  /**
   * One class path with all libraries of the tests on it, of each the newest version or the oldest.
   */
  static List<Path> libraries(boolean newest) {
    Comparator<Path> byName = Comparator.comparing(Path::toString);
    try (Stream<Path> jars = Files.list(Library.DIRECTORY)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .filter(jar -> !jar.getFileName().toString().contains("agent"))
          .sorted(newest ? byName.reversed() : byName)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of classes, a line each: those of all rows, and all exceptions of some libraries. */
  static byte[] names(List<Path> libraries) throws Exception {
    Set<String> names = new TreeSet<>();
    for (String name : ofRows()) {
      names.add(name.replace('/', '.'));
    }
    for (Path library : libraries) {
      try (JarFile jar = new JarFile(library.toFile())) {
        jar.stream()
            .map(entry -> entry.getName())
            .filter(entry -> !entry.startsWith("META-INF/"))
            .filter(entry -> entry.endsWith("Exception.class") || entry.endsWith("Error.class"))
            .map(entry -> entry.replace(".class", "").replace('/', '.'))
            .forEach(names::add);
      }
    }
    return String.join("\n", names).getBytes(StandardCharsets.US_ASCII);
  }

  /** Their internal names, of all rows. */
  static Collection<String> ofRows() throws Exception {
    return in(
        type -> {
          Object hookPoints =
              type.getConstructor(Collection.class, boolean.class, boolean.class)
                  .newInstance(List.of(), true, true);
          return (Collection<?>) type.getMethod("classes").invoke(hookPoints);
        });
  }

  /** The exceptions of which the agent takes it for granted that they say no more than others. */
  static Collection<String> thatSayNoMore() throws Exception {
    return in(type -> (Collection<?>) type.getField("SAY_NO_MORE").get(null));
  }

  /** What the agent's class has. */
  private interface Names {
    Collection<?> in(Class<?> hookPoints) throws Exception;
  }

  private static Collection<String> in(Names names) throws Exception {
    Path directory = Files.createTempDirectory("agent-classes");
    Path classes = AgentClasses.in(directory);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Class<?> type = loader.loadClass("dev.notionredactor.agent.hook.HookPoints");
      return names.in(type).stream().map(Object::toString).toList();
    } finally {
      Files.delete(classes);
      Files.delete(directory);
    }
  }
}
