package dev.notionredactor.object;

import dev.notionredactor.Redactor;

class SpelledTextsInContainersTest extends ContainerContract {

  private final SpelledTexts texts = new SpelledTexts(Redactor.create());

  @Override
  protected Object redact(Object container) {
    return texts.redact(container);
  }

  @Override
  protected Object showing(String text) {
    return text.toCharArray();
  }

  @Override
  protected String shown(Object object) {
    return new String((char[]) object);
  }
}
