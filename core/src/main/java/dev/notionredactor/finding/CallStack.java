package dev.notionredactor.finding;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** From where something is written: a thread's stack without what only carries it on. */
public final class CallStack {

  private static final int MOST = 32;

  /** This project's, which may have been given another name: all but the programs that use it. */
  private static final String OWN =
      CallStack.class.getName().substring(0, CallStack.class.getName().indexOf("finding."));

  private static final String[] OWN_PACKAGES = {
    "Redactor",
    "WholeTexts",
    "Access",
    "access.",
    "finding.",
    "idle.",
    "log4j2.",
    "logback.",
    "mask.",
    "object.",
    "sink.",
    "stream."
  };

  /** What logs or prints, databases' drivers too, and what that is made of. */
  private static final String[] CARRIERS = {
    "ch.qos.logback.",
    "com.google.common.flogger.",
    "com.lmax.disruptor.",
    "com.p6spy.",
    "dev.notionredactor.agent.",
    "java.io.",
    "java.lang.NotionRedactorBridge",
    "java.lang.System$Logger",
    "java.lang.Throwable",
    "java.nio.",
    "java.util.ArrayList",
    "java.util.Formatter",
    "java.util.logging.",
    "jdk.internal.logger.",
    "net.logstash.logback.",
    "org.apache.commons.logging.",
    "org.apache.derby.",
    "org.apache.juli.",
    "org.apache.log4j.",
    "org.apache.logging.",
    "org.h2.",
    "org.hsqldb.",
    "org.jboss.logging.",
    "org.jboss.logmanager.",
    "org.slf4j.",
    "org.springframework.boot.logging.",
    "org.tinylog.",
    "sun.nio.",
    "sun.util.logging."
  };

  /** The JDK's, where there are others. */
  private static final String[] JDK = {"java.", "javax.", "jdk.", "sun.", "com.sun."};

  private CallStack() {}

  /**
   * The line of code that is to blame: the first of a finding's stack that is not the JDK's.
   *
   * @return null if there is none
   */
  public static String lineOf(List<StackTraceElement> stack) {
    for (StackTraceElement each : stack) {
      if (!beginsWithOneOf(JDK, each.getClassName())) {
        return each.toString();
      }
    }
    return null;
  }

  /**
   * That of this thread, or of what it reads.
   *
   * @param read an exception: where it was made is told if the thread is none of the application's,
   *     as where the JVM prints one that nobody has caught. Null if none is read
   * @return empty if there is nothing else in it
   */
  static List<StackTraceElement> take(Object read) {
    List<StackTraceElement> own = rest(new Throwable().getStackTrace());
    if (lineOf(own) != null) {
      return own;
    }
    return read instanceof Throwable
        ? rest(((Throwable) read).getStackTrace())
        : Collections.emptyList();
  }

  private static List<StackTraceElement> rest(StackTraceElement[] all) {
    int from = 0;
    while (from < all.length && isCarrier(all[from].getClassName())) {
      from++;
    }
    int to = Math.min(all.length, from + MOST);
    return from == to
        ? Collections.emptyList()
        : Collections.unmodifiableList(Arrays.asList(Arrays.copyOfRange(all, from, to)));
  }

  private static boolean isCarrier(String type) {
    if (type.startsWith(OWN)) {
      for (String each : OWN_PACKAGES) {
        if (type.startsWith(each, OWN.length())) {
          return true;
        }
      }
    }
    return beginsWithOneOf(CARRIERS, type);
  }

  private static boolean beginsWithOneOf(String[] packages, String type) {
    for (String each : packages) {
      if (type.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
