package dev.notionredactor.scanner;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The written forms there are: one row each. */
final class Spellings {

  static final Spelling PLAIN = new PlainSpelling("plain");

  /** Plain, with each colon of the prefix as it is or percent-encoded. */
  static final Spelling PLAIN_IN_URLS = new PlainSpelling("plain in URLs", "%3A", "%3a");

  static final Spelling BASE64 = new Base64Spelling();
  static final Spelling HEX = new HexSpelling();

  /** Those of a token. */
  static final List<Spelling> ENCODED =
      Collections.unmodifiableList(Arrays.asList(PLAIN, BASE64, HEX));

  /** Those of what is sent in URLs and cookies. */
  static final List<Spelling> IN_URLS = Collections.singletonList(PLAIN_IN_URLS);

  private Spellings() {}
}
