package dev.notionredactor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packaged jars offer to users: this, all that it needs, and nothing else. */
class ApiIT {

  /** The module of each jar, and where it is made. */
  private static final Map<String, String> DIRECTORIES =
      Map.of(
          "dev.notionredactor", "core",
          "dev.notionredactor.logback", "logback-filter",
          "dev.notionredactor.log4j2", "log4j2-filter");

  private static final ModuleLayer LAYER = layer();

  private static ModuleLayer layer() {
    List<Path> jars = new ArrayList<>(Library.newestLoggers(Jdk.current()));
    jars.addAll(LogbackFilter.JARS);
    jars.addAll(Log4jFilter.JARS.subList(0, 1));
    ModuleFinder finder = ModuleFinder.of(jars.toArray(new Path[0]));
    Set<String> roots = new TreeSet<>(DIRECTORIES.keySet());
    roots.add("ch.qos.logback.classic");
    Configuration configuration =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), roots);
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  static Set<String> modules() {
    return new TreeSet<>(DIRECTORIES.keySet());
  }

  @TempDir Path dir;

  /** An application can make use of a package by the name of its module, and of no other one. */
  @ParameterizedTest
  @MethodSource("modules")
  void exportsOnePackage(String name) {
    Module module = LAYER.findModule(name).orElseThrow();
    assertFalse(module.getDescriptor().isAutomatic());
    Set<String> exported = new TreeSet<>(module.getPackages());
    exported.removeIf(each -> !module.isExported(each));
    assertEquals(Set.of(name), exported);
    assertTrue(module.getPackages().stream().noneMatch(module::isOpen));
  }

  /** Those that know more are the filters, and of some packages the starter for Spring Boot. */
  @Test
  void onlyFiltersAndTheStarterHaveMore() {
    Set<String> filters = modules();
    filters.remove("dev.notionredactor");
    List<Exports> more =
        LAYER.findModule("dev.notionredactor").orElseThrow().getDescriptor().exports().stream()
            .filter(Exports::isQualified)
            .toList();
    assertFalse(more.isEmpty());
    for (Exports exports : more) {
      Set<String> targets = new TreeSet<>(exports.targets());
      targets.remove("dev.notionredactor.spring");
      assertEquals(filters, targets, exports.source());
    }
  }

  @Test
  void compilerRefusesWhatIsNotExported() throws IOException {
    List<String> names = notExported();
    StringBuilder fields = new StringBuilder();
    for (String name : names) {
      fields.append(name).append(" f").append(fields.length()).append("; ");
    }
    String said =
        new ModularApplication(
                dir,
                "module app { requires dev.notionredactor; }",
                "package app; public class Main { " + fields + "}",
                LogbackFilter.JARS)
            .refused();
    for (String name : names) {
      String hidden = name.substring(0, name.lastIndexOf('.'));
      assertTrue(
          said.contains(
              "package "
                  + hidden
                  + " is declared in module dev.notionredactor, "
                  + "which does not export it"),
          said);
    }
  }

  /** A public class of each package that is not exported to everybody. */
  private static List<String> notExported() throws IOException {
    Module core = LAYER.findModule("dev.notionredactor").orElseThrow();
    List<String> names = new ArrayList<>();
    Set<String> packages = new TreeSet<>();
    for (Class<?> each : classes("dev.notionredactor")) {
      boolean isHidden = !core.isExported(each.getPackageName());
      if (isHidden
          && Modifier.isPublic(each.getModifiers())
          && packages.add(each.getPackageName())) {
        names.add(each.getCanonicalName());
      }
    }
    Set<String> all = new TreeSet<>(core.getPackages());
    all.remove("dev.notionredactor");
    assertEquals(all, packages);
    return names;
  }

  /** A type that an application can't name would be of no use to it in a signature. */
  @ParameterizedTest
  @MethodSource("modules")
  void signaturesNeedNothingThatIsNotExported(String name) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Class<?> each : api(name)) {
      for (Type type : typesOf(each)) {
        if (!isUsable(type)) {
          wrong.add(each.getName() + ": " + type.getTypeName());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void saysSinceWhen(String name) throws IOException {
    Path directory =
        Path.of(System.getProperty("applications")).resolveSibling(DIRECTORIES.get(name));
    Set<Path> without = new TreeSet<>();
    for (Class<?> each : api(name)) {
      if (each.getEnclosingClass() == null) {
        String file = each.getName().replace('.', '/') + ".java";
        Path source = directory.resolve("src/main/java").resolve(file);
        if (!Files.readString(source).contains("\n * @since 0.")) {
          without.add(source);
        }
      }
    }
    assertEquals(Set.of(), without);
  }

  /** All classes that others can see, those within others too. */
  private static List<Class<?>> api(String module) throws IOException {
    Module declaring = LAYER.findModule(module).orElseThrow();
    List<Class<?>> seen = new ArrayList<>();
    for (Class<?> each : classes(module)) {
      if (isVisible(each) && declaring.isExported(each.getPackageName())) {
        seen.add(each);
      }
    }
    assertFalse(seen.isEmpty());
    return seen;
  }

  private static List<Class<?>> classes(String name) throws IOException {
    Module module = LAYER.findModule(name).orElseThrow();
    List<Class<?>> classes = new ArrayList<>();
    try (ModuleReader reader =
            LAYER.configuration().findModule(name).orElseThrow().reference().open();
        Stream<String> entries = reader.list()) {
      for (String entry : entries.sorted().toList()) {
        if (entry.endsWith(".class") && !entry.contains("-info.")) {
          String binary = entry.substring(0, entry.indexOf('.')).replace('/', '.');
          classes.add(Class.forName(module, binary));
        }
      }
    }
    return classes;
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isVisible(type.getModifiers()) && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static List<Type> typesOf(Class<?> api) {
    List<Type> types = new ArrayList<>(List.of(api.getGenericInterfaces()));
    if (api.getGenericSuperclass() != null) {
      types.add(api.getGenericSuperclass());
    }
    types.addAll(List.of(api.getTypeParameters()));
    for (Field field : api.getDeclaredFields()) {
      if (isVisible(field.getModifiers())) {
        types.add(field.getGenericType());
      }
    }
    Stream.<Executable>concat(
            Arrays.stream(api.getDeclaredConstructors()), Arrays.stream(api.getDeclaredMethods()))
        .filter(each -> isVisible(each.getModifiers()))
        .forEach(
            each -> {
              types.add(each.getAnnotatedReturnType().getType());
              types.addAll(List.of(each.getGenericParameterTypes()));
              types.addAll(List.of(each.getGenericExceptionTypes()));
              types.addAll(List.of(each.getTypeParameters()));
            });
    return types;
  }

  private static boolean isUsable(Type type) {
    if (type instanceof ParameterizedType generic) {
      return isUsable(generic.getRawType()) && areUsable(generic.getActualTypeArguments());
    }
    if (type instanceof GenericArrayType array) {
      return isUsable(array.getGenericComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return areUsable(wildcard.getUpperBounds()) && areUsable(wildcard.getLowerBounds());
    }
    if (type instanceof TypeVariable<?> variable) {
      // One may be bounded by itself.
      return Arrays.stream(variable.getBounds())
          .map(bound -> bound instanceof ParameterizedType generic ? generic.getRawType() : bound)
          .allMatch(ApiIT::isUsable);
    }
    Class<?> declared = (Class<?>) type;
    return declared.isArray()
        ? isUsable(declared.getComponentType())
        : declared.isPrimitive()
            || (isVisible(declared) && declared.getModule().isExported(declared.getPackageName()));
  }

  private static boolean areUsable(Type... types) {
    return Arrays.stream(types).allMatch(ApiIT::isUsable);
  }
}
