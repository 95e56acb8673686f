package dev.notionredactor.spring;

import dev.notionredactor.Findings;
import dev.notionredactor.mask.Withheld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How things are with the protection, for whoever asks. */
final class Protection {

  private Protection() {}

  /** How often a key was masked in this JVM: by what this application logs by, or the agent. */
  static long findings() {
    return Findings.count() + Agent.number("FindingCount");
  }

  /** How often redaction failed, and a text was withheld; by whom, as above. */
  static long failures() {
    return Withheld.failuresOfAll() + Agent.number("FailureCount");
  }

  /** Whether all that this application logs by is masked. */
  static boolean isInPlace() {
    if (Agent.isAtWork()) {
      return true;
    }
    List<LoggingLibrary> libraries = LoggingLibraries.inUse();
    return !libraries.isEmpty() && libraries.stream().allMatch(LoggingLibrary::isProtected);
  }

  /** What there is to know, by its name. There is no key in it. */
  static Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    String version = Protection.class.getPackage().getImplementationVersion();
    if (version != null) {
      details.put("version", version);
    }
    Map<String, Object> logging = new LinkedHashMap<>();
    for (LoggingLibrary each : LoggingLibraries.inUse()) {
      logging.put(
          each.name(),
          each.isProtected()
              ? "masked, appenders: " + each.appenders()
              : "not masked: standard error says why");
    }
    details.put("logging", logging);
    details.put(
        "standardOutput",
        Agent.isAtWork()
            ? "masked by the agent, unless it is told otherwise"
            : "left to the agent, which is not there");
    details.put("findings", findings());
    details.put("withheld", failures());
    return details;
  }
}
