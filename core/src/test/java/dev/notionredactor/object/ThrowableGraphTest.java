package dev.notionredactor.object;

import dev.notionredactor.Redactor;
import java.util.List;

class ThrowableGraphTest extends GraphContract<Throwable> {

  private final ThrowableRedactor redactor = new ThrowableRedactor(Redactor.create());

  @Override
  protected Throwable redact(Throwable throwable) {
    return redactor.redact(throwable);
  }

  @Override
  protected Throwable node(String name, List<Throwable> others) {
    Throwable throwable = new Exception(name);
    others.forEach(throwable::addSuppressed);
    return throwable;
  }

  @Override
  protected void lead(Throwable throwable, Throwable other) {
    throwable.addSuppressed(other);
  }

  @Override
  protected String name(Throwable throwable) {
    String name = throwable.getMessage();
    // What stands for it where a cycle is cut has the class in its message.
    return name.substring(name.indexOf(": ") + 1).trim();
  }

  @Override
  protected List<Throwable> others(Throwable throwable) {
    return List.of(throwable.getSuppressed());
  }
}
