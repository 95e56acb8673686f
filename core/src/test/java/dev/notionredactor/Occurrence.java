package dev.notionredactor;

import java.util.function.Supplier;

/**
 * Where a form stands in a text: its prefix at {@code [start, body)}, the run of its body at {@code
 * [body, end)}.
 *
 * @param isKey whether it is a key; if not, it may become one where the text goes on
 * @param prefix what <code>{prefix}</code> stands for in a mask that does not begin with it
 * @param length how many characters the body has when it is decoded
 * @param fingerprint what <code>{fingerprint}</code> stands for; for keys alone
 */
record Occurrence(
    OracleForm form,
    int start,
    int body,
    int end,
    boolean isKey,
    String prefix,
    int length,
    Supplier<String> fingerprint) {

  boolean isKnownValue() {
    return form instanceof KnownValueForm || form instanceof PieceForm;
  }
}
