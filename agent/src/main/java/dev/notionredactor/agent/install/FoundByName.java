package dev.notionredactor.agent.install;

import dev.notionredactor.jfr.JdkRecorder;

/**
 * Names what core looks for by its name, as only what is named becomes part of the agent's jar. Is
 * never loaded.
 */
final class FoundByName {

  static final Class<?> RECORDER = JdkRecorder.class;

  private FoundByName() {}
}
