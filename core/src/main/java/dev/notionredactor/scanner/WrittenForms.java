package dev.notionredactor.scanner;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The written forms there are: one row each. */
final class WrittenForms {

  /** With the underscore of the prefix in any spelling. */
  static final WrittenForm PLAIN = new Plain("plain", Spellings.OF_UNDERSCORE, Gaps.ALL);

  /** With each colon of the prefix in any spelling. */
  static final WrittenForm PLAIN_IN_URLS =
      new Plain("plain in URLs", Spellings.OF_COLON, Gaps.NONE);

  static final WrittenForm BASE64 = new Base64();
  static final WrittenForm HEX = new Hex();

  static final WrittenForm SEPARATED_HEX = new SeparatedHex();
  static final WrittenForm NUMBERS = new Numbers();
  static final WrittenForm CHARACTERS = new Characters();

  static final WrittenForm DUMP = new Dump();

  /** Those in which known values are found, too. */
  static final List<WrittenForm> ENCODED =
      Collections.unmodifiableList(Arrays.asList(PLAIN, BASE64, HEX));

  /** All of a token. */
  static final List<WrittenForm> ALL =
      Collections.unmodifiableList(
          Arrays.asList(PLAIN, BASE64, HEX, SEPARATED_HEX, NUMBERS, CHARACTERS, DUMP));

  /** Those of what is sent in URLs and cookies. */
  static final List<WrittenForm> IN_URLS = Collections.singletonList(PLAIN_IN_URLS);

  private WrittenForms() {}
}
