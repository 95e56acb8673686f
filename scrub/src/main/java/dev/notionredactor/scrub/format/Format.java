package dev.notionredactor.scrub.format;

import dev.notionredactor.scrub.content.Content;
import java.io.IOException;
import java.io.OutputStream;

/** A kind of content, and how keys in it are masked. */
interface Format {

  /**
   * Reads all of a content, and writes it with each key masked.
   *
   * @param out not closed
   * @throws Refusal if it can't be read whole
   * @throws IOException if it can't be read or written
   */
  void scrub(Content content, OutputStream out, Scope scope) throws IOException;

  /** Whether what has no key in it is written byte for byte as it was. */
  boolean keepsClean();

  /** Whether it is written in as many bytes as it was. */
  boolean keepsLength(Scope scope);
}
