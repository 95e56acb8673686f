package dev.notionredactor.forms;

/** Code of somebody else that writes keys in a way of its own. */
interface Producer {

  /** The text that it writes. */
  String write(Keys keys) throws Exception;
}
