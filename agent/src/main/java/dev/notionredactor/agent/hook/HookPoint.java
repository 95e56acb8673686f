package dev.notionredactor.agent.hook;

/** One row of {@link HookPoints}: what to do in which method. */
final class HookPoint {

  /** In place of a method's name: every method, but no constructor. */
  static final String ANY = "*";

  final HookGroup group;

  /** The class' name, such as {@code java.io.PrintStream}. */
  final String type;

  /** The method's name. All its overloads that fit the advice are meant. */
  final String method;

  final Advice advice;

  /** Whether some supported versions of the class lack the method, so that nothing is amiss. */
  final boolean optional;

  HookPoint(HookGroup group, String type, String method, Advice advice, boolean optional) {
    this.group = group;
    this.type = type;
    this.method = method;
    this.advice = advice;
    this.optional = optional;
  }

  /** Whether it is a method of this name that is meant. */
  boolean appliesTo(String name) {
    return method.equals(name) || (method.equals(ANY) && !name.startsWith("<"));
  }

  @Override
  public String toString() {
    return type + '.' + method;
  }
}
