package dev.notionredactor.spring;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A library that this application logs by, and that there is a filter for. */
interface LoggingLibrary {

  /** Its name, for people. */
  String name();

  /** Whether its filter is in place. */
  boolean isProtected();

  /**
   * Has its filter mask by these options from now on. If it can't be put in place, standard error
   * says so.
   *
   * @param options texts by the names of the options, which are allowed; those of the process do
   *     not count beside them
   * @throws RefusedPropertyException if one is not allowed that it has in a way of its own
   */
  void protect(Map<String, String> options);

  /** What it was last given here, which may have been for another application; null if nothing. */
  @Nullable Map<String, String> given();

  /**
   * Whether others have decided how it masks: another application in this JVM, the parent of this
   * one for instance, for which Spring Boot has configured it; or code.
   */
  boolean isTaken();

  /** How many appenders it has. */
  int appenders();
}
