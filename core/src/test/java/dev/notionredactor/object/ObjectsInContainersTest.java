package dev.notionredactor.object;

import dev.notionredactor.Redactor;

class ObjectsInContainersTest extends ContainerContract {

  private final ObjectRedactor redactor = new ObjectRedactor(Redactor.create());

  @Override
  protected Object redact(Object container) {
    return redactor.redact(container);
  }

  @Override
  protected Object showing(String text) {
    return text;
  }

  @Override
  protected String shown(Object object) {
    return object.toString();
  }

  @Override
  protected boolean asks() {
    return true;
  }
}
