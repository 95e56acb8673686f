package dev.notionredactor.it;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who writes keys in forms in which they are not found: broken into lines, or with something put
 * into them. docs/limits.md says so. A test sees that each of them still belongs here.
 */
final class NotFoundYet {

  private static final List<String> STARTS =
      List.of(
          "Angus Mail, base64",
          "Angus Mail, quoted-printable",
          "Angus Mail, word in B",
          "AssertJ isEqualTo, another key",
          "Base64.getMimeEncoder",
          "Gson of Base64.getMimeEncoder",
          "Gson of PEM",
          "HttpURLConnection, wrapped Basic",
          "JUnit 4 assertEquals",
          "Manifest.write",
          "picocli",
          "XXD_PLAIN",
          "FOLD",
          "BASE64",
          "OPENSSL_BASE64",
          "PERL_QUOTED_PRINTABLE",
          "GREP_COLOUR",
          "GIT_DIFF_CHARACTERS");

  private NotFoundYet() {}

  /** Whether keys by this library or command are not found. */
  static boolean isBy(String producer) {
    return STARTS.stream().anyMatch(producer::startsWith);
  }

  /** Those of all producers whose keys are found. */
  static <T> Stream<T> without(Stream<T> producers) {
    return producers.filter(producer -> !isBy(producer.toString()));
  }
}
