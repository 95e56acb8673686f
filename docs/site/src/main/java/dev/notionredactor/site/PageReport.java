package dev.notionredactor.site;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Hears what becomes of a text. The page's script implements it. */
public interface PageReport extends JSObject {

  /** The next part of what comes out; {@code masked}: whether it is a mask. Never empty. */
  void part(String text, boolean masked);

  /**
   * A key was masked.
   *
   * @param at how many characters of the text stand before it
   * @param name its family, or the name of a known value
   * @param fingerprint null for a known value that is no key of a family
   * @param writtenForm {@code plain}, {@code base64}, …
   * @param isPiece whether it is not the whole key
   */
  void found(
      int at, String name, @Nullable String fingerprint, String writtenForm, boolean isPiece);
}
