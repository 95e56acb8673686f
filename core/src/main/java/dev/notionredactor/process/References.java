package dev.notionredactor.process;

import java.util.Locale;

/** What stands for a secret that is somewhere else: in a vault, a file, another variable. */
final class References {

  /** What a reference to a secret starts with, in small letters. */
  private static final String[] REFERENCES = {
    "@microsoft.keyvault(",
    "akv:",
    "alias/",
    "arn:",
    "aws-sm:",
    "aws:",
    "awssm:",
    "azure:",
    "azurekeyvault:",
    "bitwarden:",
    "classpath:",
    "credstash:",
    "doppler:",
    "enc(",
    "enc[",
    "env:",
    "file:",
    "gcp-sm:",
    "gcp:",
    "gcpsm:",
    "gsm:",
    "infisical:",
    "keychain:",
    "keyring:",
    "keyvault:",
    "kms:",
    "lastpass:",
    "op:",
    "projects/",
    "ref+",
    "ref:",
    "secret:",
    "secretref:",
    "secrets:",
    "sm:",
    "sops:",
    "ssm:",
    "urn:",
    "vault:",
    "vault/"
  };

  /** What encloses a name that something else is to be put in the place of, or a structure. */
  private static final String[] ENCLOSING = {
    "${", "}", "$(", ")", "#{", "}", "{", "}", "<", ">", "[", "]", "(", ")", "%", "%", "@", "@",
    "__", "__"
  };

  private References() {}

  /** Whether a value is one. */
  static boolean isReference(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String start : REFERENCES) {
      if (small.startsWith(start)) {
        return true;
      }
    }
    for (int i = 0; i < ENCLOSING.length; i += 2) {
      if (text.startsWith(ENCLOSING[i]) && text.endsWith(ENCLOSING[i + 1])) {
        return true;
      }
    }
    // With something before or behind it, too. The second is how an image is named exactly.
    return small.contains("://")
        || small.contains("@sha256:")
        || holds(small, "${", "}")
        || holds(small, "{{", "}}");
  }

  private static boolean holds(String text, String start, String end) {
    int from = text.indexOf(start);
    return from >= 0 && text.indexOf(end, from) > 0;
  }
}
