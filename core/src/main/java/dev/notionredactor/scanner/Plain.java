package dev.notionredactor.scanner;

import java.util.Collections;
import java.util.List;

/** A key as it is, but for one character of its prefix, which may be spelled otherwise. */
final class Plain extends WrittenForm {

  private final Spellings spellings;

  private final Gaps gaps;

  /** {@code spellings}: those of the one character. */
  Plain(String name, Spellings spellings, Gaps gaps) {
    super(name);
    this.spellings = spellings;
    this.gaps = gaps;
  }

  @Override
  List<Form> forms(Family family, String prefix) {
    return Collections.singletonList(new Form(family, this, prefix, prefix, 0));
  }

  @Override
  Prefix spelled(String prefix) {
    return new Prefix(prefix, spellings);
  }

  @Override
  List<String> written(String prefix) {
    return spellings.of(prefix);
  }

  @Override
  String spelling(String prefix) {
    return prefix.indexOf(spellings.character) < 0 ? "" : spellings.characters();
  }

  @Override
  Acceptor acceptor(Form form) {
    Acceptor.Builder builder = new Acceptor.Builder(form.family);
    int body = builder.state();
    String members = form.family.alphabet.members();
    for (int i = 0; i < members.length(); i++) {
      builder.on(body, members.charAt(i), body, members.charAt(i));
    }
    return builder.startingIn(body);
  }

  @Override
  Alphabet written(Family family) {
    return family.alphabet;
  }

  @Override
  int longestWritten(Form form, int decoded) {
    return decoded;
  }

  @Override
  String write(Form form, String plain) {
    return plain;
  }

  @Override
  Gaps gaps() {
    return gaps;
  }

  @Override
  boolean isPlain() {
    return true;
  }
}
