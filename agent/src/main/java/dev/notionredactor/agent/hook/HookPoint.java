package dev.notionredactor.agent.hook;

import java.util.Collection;

/** One row of {@link HookPoints}: what to do in which method. */
final class HookPoint {

  /** In place of a method's name: every method, but no constructor. */
  static final String ANY = "*";

  /** In place of another member, and no class has it: the method may always be missing. */
  static final String OPTIONAL = "";

  final HookGroup group;

  /** The class' name, such as {@code java.io.PrintStream}. */
  final String type;

  /** The method's name. All its overloads that fit the advice are meant. */
  final String method;

  final Advice advice;

  /**
   * A method of that name, or a field of that descriptor: only where the class has it is something
   * amiss if the method itself is missing. {@link #OPTIONAL} if nothing ever is, null if always.
   */
  final String beside;

  HookPoint(HookGroup group, String type, String method, Advice advice, String beside) {
    this.group = group;
    this.type = type;
    this.method = method;
    this.advice = advice;
    this.beside = beside;
  }

  /** Whether it is a method of this name that is meant. */
  boolean appliesTo(String name) {
    return method.equals(name) || (method.equals(ANY) && !name.startsWith("<"));
  }

  boolean isOptional() {
    return OPTIONAL.equals(beside);
  }

  /**
   * Whether something shows that would not, were the method there.
   *
   * @param members the names of the methods of the class, and the descriptors of its fields
   */
  boolean isMissedIn(Collection<String> members) {
    return advice.masks() && (beside == null || members.contains(beside));
  }

  @Override
  public String toString() {
    return type + '.' + method;
  }
}
