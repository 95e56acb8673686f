package dev.notionredactor.scanner;

import java.util.Collections;
import java.util.List;

/**
 * Rows of a hex dump: the digits of each byte, and beside them its characters. The key is masked in
 * both; what else is in the rows stays. What reads rows is {@link DumpRows}.
 */
final class Dump extends WrittenForm {

  Dump() {
    super("dump");
  }

  @Override
  List<Form> forms(Family family, String prefix) {
    return Collections.singletonList(new Form(family, this, prefix, prefix, 0));
  }

  /** Of what the rows are decoded to. */
  @Override
  Acceptor acceptor(Form form) {
    return WrittenForms.PLAIN.acceptor(form);
  }

  @Override
  Alphabet written(Family family) {
    return family.alphabet;
  }

  @Override
  int longestWritten(Form form, int decoded) {
    return DumpTail.LIMIT;
  }

  /** A row of all of it. */
  @Override
  String write(Form form, String plain) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      digits.append(Hex.encode(plain.substring(i, i + 1))).append(' ');
    }
    return digits + " " + plain;
  }

  @Override
  boolean isSpread() {
    return true;
  }
}
