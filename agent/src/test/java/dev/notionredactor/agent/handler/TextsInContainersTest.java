package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.object.ContainerContract;

class TextsInContainersTest extends ContainerContract {

  private final Redactor redactor = Redactor.create();
  private final ContainedTexts texts = new ContainedTexts(redactor, redactor::redact);

  @Override
  protected Object redact(Object container) {
    return texts.redact(container);
  }

  @Override
  protected Object showing(String text) {
    return text;
  }

  @Override
  protected String shown(Object object) {
    return object.toString();
  }
}
