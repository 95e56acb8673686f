package dev.notionredactor.agent.hook;

import java.util.Locale;

/** Hook points that belong together, as people speak of them. */
public enum HookGroup {
  STDIO("System.out and System.err"),
  LOGBACK("Logback"),
  LOG4J2("Log4j 2"),
  JUL("java.util.logging"),
  JBOSS("JBoss LogManager"),
  TOMCAT("Tomcat"),
  RELOAD4J("reload4j and Log4j 1.2"),
  TINYLOG("tinylog"),
  UNDERTOW("Undertow"),
  JETTY("Jetty"),
  GRIZZLY("Grizzly"),
  GLASSFISH("GlassFish and Payara"),
  WILDFLY("WildFly's audit log"),
  DATABASES("Derby, H2, HSQLDB and p6spy"),
  ANT("Ant"),
  CLOJURE("Clojure"),
  THROWABLE("exceptions"),
  SHIPPERS("what other agents and appenders send"),
  VAULTS("secrets from secret managers and property sources"),
  AGENTS("what other agents change");

  private final String title;

  HookGroup(String title) {
    this.title = title;
  }

  /** The name by which the option {@code off} knows it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group of that key; null if there is none. */
  public static HookGroup of(String key) {
    for (HookGroup group : values()) {
      if (group.key().equals(key)) {
        return group;
      }
    }
    return null;
  }

  /** The keys of all groups, in one line. */
  public static String keys() {
    StringBuilder keys = new StringBuilder();
    for (HookGroup group : values()) {
      keys.append(keys.length() == 0 ? "" : ", ").append(group.key());
    }
    return keys.toString();
  }

  /** What these hook points mask, for messages to people. */
  public String title() {
    return title;
  }
}
