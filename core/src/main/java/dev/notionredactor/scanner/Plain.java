package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.List;

/** A key as it is, but for the colons of its prefix, of which each may be written otherwise. */
final class Plain extends WrittenForm {

  private static final String COLON = ":";

  private final String[] colons;

  /** {@code colons}: how a colon may be written besides. */
  Plain(String name, String... colons) {
    super(name);
    this.colons = colons;
  }

  @Override
  List<Form> forms(Family family, String prefix) {
    List<Form> forms = new ArrayList<>();
    addForms(forms, family, "", prefix);
    return forms;
  }

  /** Adds the forms of {@code start + rest}, with each colon of the rest in each of its ways. */
  private void addForms(List<Form> forms, Family family, String start, String rest) {
    int colon = colons.length == 0 ? -1 : rest.indexOf(COLON);
    if (colon < 0) {
      // What it is decoded to is what it is written as: so its fingerprint was always made.
      forms.add(new Form(family, this, start + rest, start + rest, 0));
      return;
    }
    String before = start + rest.substring(0, colon);
    String behind = rest.substring(colon + COLON.length());
    addForms(forms, family, before + COLON, behind);
    for (String written : colons) {
      addForms(forms, family, before + written, behind);
    }
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
  boolean isPlain() {
    return true;
  }
}
