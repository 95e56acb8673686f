package dev.notionredactor.scanner;

import java.util.Collections;
import java.util.List;

/** Two hex digits for each character, in either case. */
final class Hex extends WrittenForm {

  private static final int RADIX = 16;

  /** In either case. */
  static final String DIGITS = "0123456789abcdefABCDEF";

  private static final Alphabet WRITTEN = Alphabet.of(DIGITS);

  Hex() {
    super("hex");
  }

  /** The lower-case hex digits of a text, two for each character. */
  static String encode(String ascii) {
    StringBuilder digits = new StringBuilder(2 * ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      digits
          .append(Character.forDigit(ascii.charAt(i) >> 4, RADIX))
          .append(Character.forDigit(ascii.charAt(i) & 0xf, RADIX));
    }
    return digits.toString();
  }

  @Override
  List<Form> forms(Family family, String prefix) {
    return Collections.singletonList(new Form(family, this, encode(prefix), prefix, 0));
  }

  @Override
  Acceptor acceptor(Form form) {
    Acceptor.Builder builder = new Acceptor.Builder(form.family);
    int[] within = new int[RADIX];
    int between = builder.state();
    String members = form.family.alphabet.members();
    for (int i = 0; i < members.length(); i++) {
      char c = members.charAt(i);
      int high = c >> 4;
      if (within[high] == 0) {
        within[high] = builder.state();
        onDigit(builder, between, high, within[high], Acceptor.NOTHING);
      }
      onDigit(builder, within[high], c & 0xf, between, c);
    }
    return builder.startingIn(between);
  }

  private static void onDigit(Acceptor.Builder builder, int state, int digit, int next, int read) {
    char c = Character.forDigit(digit, RADIX);
    builder.on(state, c, next, read);
    builder.on(state, Character.toUpperCase(c), next, read);
  }

  @Override
  Gaps gaps() {
    return Gaps.BREAKS;
  }

  @Override
  Alphabet written(Family family) {
    return WRITTEN;
  }

  @Override
  int longestWritten(Form form, int decoded) {
    return 2 * decoded;
  }

  @Override
  String write(Form form, String plain) {
    return encode(plain);
  }

  @Override
  boolean isOfEitherCase() {
    return true;
  }
}
