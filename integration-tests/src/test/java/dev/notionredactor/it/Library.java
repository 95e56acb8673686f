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

  /**
   * Of before those that the filters and the other tests are for, as are {@link #OLD_LOG4J2}. In a
   * directory of their own, as they don't go together with what others put on one class path.
   */
  static final List<Library> OLD_LOGBACK = List.of(oldLogback("1.0.13"), oldLogback("1.1.11"));

  static final List<Library> OLD_LOG4J2 = List.of(oldLog4j2("2.0"), oldLog4j2("2.8"));

  /** Which can't make a context of a map. */
  static final Library LOG4J_2_7 = oldLog4j2("2.7");

  static final Library LOG4J_3 =
      of(
          "Log4j",
          "3.0.0-beta3",
          17,
          SLF4J_2,
          "log4j-slf4j2-impl-2.26.1",
          "log4j-api-2.26.1",
          "old/log4j-core-3.0.0-beta3",
          "old/log4j-plugins-3.0.0-beta3",
          "old/log4j-kit-3.0.0-beta3");

  /** Makes all of Log4j's loggers asynchronous; wants a disruptor. */
  static final String ASYNC_LOGGERS =
      "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector";

  static final List<Library> RELOAD4J = List.of(reload4j("1.2.18.0"), reload4j("1.2.27"));

  /** Before it became that. */
  static final List<Library> LOG4J1 = List.of(log4j1("1.2.14"), log4j1("1.2.17"));

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

  static final Library TINYLOG = tinylog("2.7.0");

  /** What writes logs by itself: one after the other in one JVM. */
  static final List<Library> SERVERS =
      List.of(
          undertow(
              "2.4.4.Final",
              17,
              "jboss-logging-3.6.2.Final",
              "jboss-threads-3.9.2",
              "smallrye-common-constraint-2.15.0",
              "smallrye-common-cpu-2.15.0",
              "smallrye-common-function-2.15.0"),
          jetty("12.1.14", 17, SLF4J_2),
          of(
              "logback-access",
              "2.0.12",
              17,
              "logback-access-common-2.0.12",
              "logback-access-jetty12-2.0.12",
              "logback-core-1.5.38",
              "jakarta.servlet-api-6.0.0"),
          grizzly("5.0.2", 21),
          of("H2", "2.5.252", 11, "h2-2.5.252"),
          of("HSQLDB", "2.7.4", 11, "hsqldb-2.7.4"),
          of("Derby", "10.17.1.0", 21, "derby-10.17.1.0", "derbyshared-10.17.1.0"),
          // With that database.
          of("p6spy", "3.9.1", 11, "p6spy-3.9.1"),
          ant("1.10.18"),
          clojure("1.12.3", "spec.alpha-0.5.238", "core.specs.alpha-0.4.74"),
          TINYLOG);

  /** Versions of the same for Java 8. */
  static final List<Library> OLD_SERVERS =
      List.of(
          undertow("2.2.37.Final", 8, "jboss-logging-3.4.1.Final", "jboss-threads-3.1.0.Final"),
          jetty("9.4.58.v20250814", 8, "javax.servlet-api-3.1.0"),
          of("logback-access", "1.2.13", 8, "logback-access-1.2.13", "logback-core-1.2.13"),
          grizzly("2.4.4", 8),
          of("H2", "1.4.200", 8, "h2-1.4.200"),
          of("HSQLDB", "2.5.2", 8, "hsqldb-2.5.2"),
          of("Derby", "10.14.2.0", 8, "derby-10.14.2.0"),
          of("p6spy", "3.9.1", 8, "p6spy-3.9.1"),
          ant("1.9.16"),
          clojure("1.10.3", "spec.alpha-0.2.194", "core.specs.alpha-0.2.56"),
          tinylog("2.0.1"));

  /** Of Jetty, one whose log was another, and those between. */
  static final List<Library> JETTY =
      List.of(
          jetty("9.4.11.v20180605", 8, "javax.servlet-api-3.1.0"),
          jetty("10.0.26", 11, "jetty-servlet-api-4.0.6", SLF4J_2),
          jetty("11.0.26", 11, "jetty-jakarta-servlet-api-5.0.2", SLF4J_2),
          jetty("12.0.33", 17, SLF4J_2));

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

  private static Library log4j1(String version) {
    return of("log4j", version, 8, "old/log4j-" + version, "old/slf4j-log4j12-1.7.32", SLF4J_1);
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

  private static Library undertow(String version, int oldestJdk, String... jboss) {
    return of(
            "Undertow",
            version,
            oldestJdk,
            "undertow-core-" + version,
            "wildfly-client-config-1.0.1.Final",
            "wildfly-common-1.6.0.Final",
            "xnio-api-3.8.16.Final",
            "xnio-nio-3.8.16.Final")
        .with(jboss);
  }

  private static Library jetty(String version, int oldestJdk, String... others) {
    String[] jars = {"jetty-server-", "jetty-http-", "jetty-io-", "jetty-util-"};
    return parts("Jetty", version, oldestJdk, jars).with(others);
  }

  private static Library grizzly(String version, int oldestJdk) {
    String[] jars = {"grizzly-http-server-", "grizzly-http-", "grizzly-framework-"};
    return parts("Grizzly", version, oldestJdk, jars);
  }

  private static Library ant(String version) {
    return parts("Ant", version, 8, "ant-", "ant-launcher-");
  }

  private static Library clojure(String version, String... specs) {
    return parts("Clojure", version, 8, "clojure-").with(specs);
  }

  private static Library tinylog(String version) {
    return parts("tinylog", version, 8, "tinylog-api-", "tinylog-impl-");
  }

  /** All of whose jars have the library's version. */
  private static Library parts(String name, String version, int oldestJdk, String... jars) {
    return of(
        name,
        version,
        oldestJdk,
        Arrays.stream(jars).map(jar -> jar + version).toArray(String[]::new));
  }

  private static Library oldLogback(String version) {
    String[] jars = {"old/logback-classic-", "old/logback-core-"};
    return parts("Logback", version, 8, jars).with(SLF4J_1);
  }

  private static Library oldLog4j2(String version) {
    String[] jars = {"old/log4j-api-", "old/log4j-core-", "old/log4j-slf4j-impl-"};
    return parts("Log4j 2", version, 8, jars).with(SLF4J_1);
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
