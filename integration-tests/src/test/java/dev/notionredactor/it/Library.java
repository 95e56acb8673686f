package dev.notionredactor.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A version of a logging library, and what it needs, as the build has fetched it. */
record Library(String name, String version, int oldestJdk, List<Path> jars) {

  static final Path DIRECTORY = Path.of(System.getProperty("libraries"));

  private static final String SLF4J_1 = "slf4j-api-1.7.36";
  private static final String SLF4J_2 = "slf4j-api-2.0.20";

  static final List<Library> LOGBACK =
      List.of(
          logback("1.2.13", 8, SLF4J_1),
          logback("1.3.16", 8, SLF4J_2),
          logback("1.4.14", 11, SLF4J_2),
          logback("1.5.38", 11, SLF4J_2),
          logback("1.6.6", 11, SLF4J_2));

  static final List<Library> LOG4J2 =
      List.of(log4j2("2.17.2"), log4j2("2.20.0"), log4j2("2.25.5"), log4j2("2.26.1"));

  /** Makes all of Log4j's loggers asynchronous; wants a disruptor. */
  static final String ASYNC_LOGGERS =
      "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector";

  static final List<Library> RELOAD4J = List.of(reload4j("1.2.18.0"), reload4j("1.2.27"));

  static final List<Library> JBOSS =
      List.of(
          of(
              "JBoss LogManager",
              "2.1.19.Final",
              8,
              "jboss-logmanager-2.1.19.Final",
              "javax.json-1.1.4",
              "wildfly-common-1.6.0.Final"),
          of(
              "JBoss LogManager",
              "3.2.2.Final",
              17,
              "jboss-logmanager-3.2.2.Final",
              "jakarta.json-api-2.1.3",
              "parsson-1.1.7",
              "smallrye-common-constraint-2.15.0",
              "smallrye-common-cpu-2.15.0",
              "smallrye-common-expression-2.15.0",
              "smallrye-common-function-2.15.0",
              "smallrye-common-net-2.15.0",
              "smallrye-common-os-2.15.0",
              "smallrye-common-ref-2.15.0"));

  static final List<Library> JULI =
      List.of(
          of("Tomcat JULI", "8.5.100", 8, "tomcat-juli-8.5.100"),
          of("Tomcat JULI", "11.0.27", 17, "tomcat-juli-11.0.27"));

  static final List<Library> COMMONS_LOGGING =
      List.of(commonsLogging("1.2"), commonsLogging("1.4.0"));

  static final List<Library> SLF4J_SIMPLE = slf4j("slf4j-simple");

  static final List<Library> SLF4J_JDK14 = slf4j("slf4j-jdk14");

  static final List<Library> LOG4J_API =
      List.of(
          of(
              "Log4j 2 API alone",
              "2.26.1",
              8,
              SLF4J_2,
              "log4j-slf4j2-impl-2.26.1",
              "log4j-api-2.26.1"));

  private static List<Library> slf4j(String binding) {
    return List.of(
        of(binding, "1.7.36", 8, SLF4J_1, binding + "-1.7.36"),
        of(binding, "2.0.20", 8, SLF4J_2, binding + "-2.0.20"));
  }

  private static Library reload4j(String version) {
    return of(
        "reload4j", version, 8, "reload4j-" + version, "javax.mail-1.6.2", "activation-1.1.1");
  }

  private static Library commonsLogging(String version) {
    return of("commons-logging", version, 8, "commons-logging-" + version);
  }

  private static Library logback(String version, int oldestJdk, String slf4j) {
    return of(
        "Logback",
        version,
        oldestJdk,
        slf4j,
        "logback-classic-" + version,
        "logback-core-" + version);
  }

  private static Library log4j2(String version) {
    return of(
        "Log4j 2",
        version,
        8,
        "log4j-api-" + version,
        "log4j-core-" + version,
        "log4j-layout-template-json-" + version);
  }

  /** The Logback of a version. */
  static Library logback(String version) {
    return LOGBACK.stream().filter(one -> one.version.equals(version)).findFirst().orElseThrow();
  }

  /** The Log4j of a version, behind the API of slf4j. */
  static Library log4jBehindSlf4j(String version) {
    return log4j2(version).with("log4j-slf4j2-impl-" + version, SLF4J_2);
  }

  /** The newest of some versions that runs on a Java. */
  static Library newest(List<Library> versions, Jdk jdk) {
    return versions.stream()
        .filter(library -> library.runsOn(jdk))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  /** The newest Logback and the newest Log4j that run on a Java. */
  static List<Path> newestLoggers(Jdk jdk) {
    List<Path> jars = new ArrayList<>(newest(LOGBACK, jdk).jars);
    jars.addAll(newest(LOG4J2, jdk).jars);
    return jars;
  }

  /** The path of another agent's jar, given without {@code .jar}. */
  static String agent(String jar) {
    return paths(jar).get(0).toString();
  }

  /** A library made of jars, given without {@code .jar}. */
  static Library of(String name, String version, int oldestJdk, String... jars) {
    return new Library(name, version, oldestJdk, paths(jars));
  }

  /** This one, with more jars beside it. */
  Library with(String... more) {
    List<Path> all = new ArrayList<>(jars);
    all.addAll(paths(more));
    return new Library(name, version, oldestJdk, all);
  }

  /** The oldest of some versions that runs on a JDK. */
  static Library oldest(List<Library> versions, Jdk jdk) {
    return versions.stream().filter(each -> each.runsOn(jdk)).findFirst().orElseThrow();
  }

  boolean runsOn(Jdk jdk) {
    return jdk.feature() >= oldestJdk;
  }

  /** Every Java runtime there is that the library runs on. */
  Stream<Jdk> jdks() {
    return Jdk.all().stream().filter(this::runsOn);
  }

  /**
   * Each library on every Java runtime of the {@link Matrix} that it runs on: the first, which is
   * the oldest, on the oldest and the newest, the others on the newest.
   */
  static Stream<Arguments> onEveryJdk(Stream<Library> libraries) {
    List<Library> oldestFirst = libraries.toList();
    return oldestFirst.stream()
        .flatMap(
            library -> {
              List<Jdk> jdks = library.jdks().toList();
              boolean oldest = library.equals(oldestFirst.get(0));
              return (oldest ? Matrix.of(jdks) : Matrix.newest(jdks))
                  .stream().map(jdk -> Arguments.of(jdk, library));
            });
  }

  /**
   * The first library, which is the oldest, on the oldest Java runtime that it runs on, and the
   * last on the newest; with the whole {@link Matrix} each on every one. For what depends on the
   * version of either no more than {@link #onEveryJdk} shows elsewhere.
   */
  static Stream<Arguments> onOldestAndNewestJdk(Stream<Library> libraries) {
    List<Library> oldestFirst = libraries.toList();
    if (Matrix.WHOLE) {
      return onEveryJdk(oldestFirst.stream());
    }
    Library oldest = oldestFirst.get(0);
    Library newest = oldestFirst.get(oldestFirst.size() - 1);
    Jdk first = oldest.jdks().findFirst().orElseThrow();
    Jdk last = newest.jdks().reduce((older, newer) -> newer).orElseThrow();
    return Stream.of(Arguments.of(first, oldest), Arguments.of(last, newest));
  }

  @Override
  public String toString() {
    return name + " " + version;
  }

  private static List<Path> paths(String... jars) {
    return Arrays.stream(jars).map(jar -> DIRECTORY.resolve(jar + ".jar")).toList();
  }
}
