package dev.notionredactor.mask;

import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Rules;
import dev.notionredactor.scanner.Scanner;
import dev.notionredactor.text.TextKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Finds out whether what a template writes could itself be a key, or make one. */
final class TemplateCheck {

  /** Of digits that no prefix starts with in any encoding; so it may be cut anywhere. */
  private static final String SOME_FINGERPRINT = "01234321";

  private final Template template;

  TemplateCheck(Template template) {
    this.template = template;
  }

  /**
   * Whether the mask begins with what may be in a key: it would lengthen a body that stands before
   * it and is too short, or end a prefix. As it does not, only what follows matters from here on.
   */
  boolean startsLikeKey() {
    List<String> parts = template.parts();
    if (parts.isEmpty()) {
      return !template.fills;
    }
    return parts.get(0).equals(Template.PREFIX)
        || parts.get(0).equals(Template.FINGERPRINT)
        || Rules.NOTION.mayHoldUnspelled(parts.get(0).charAt(0));
  }

  /**
   * Whether a key can be found in what this mask writes, with any text that may follow: the rest of
   * a prefix, or all but its first character, and a body.
   */
  boolean makesKey() {
    List<String> written = new ArrayList<>();
    addRendered(written, SOME_FINGERPRINT);
    for (String alone : new ArrayList<>(written)) {
      addContinued(written, alone);
      addPreceded(written, alone);
    }
    return holdsKey(new Scanner(Collections.emptyList()), written);
  }

  /**
   * The first known value whose name makes a key in this mask, or one by which any mask shows a
   * known value; null if there is none.
   *
   * @param known those that go with the mask by themselves
   * @param more those of which it is not known
   * @param scanner for all of them
   */
  KnownValue unsuitable(Collection<KnownValue> known, List<KnownValue> more, Scanner scanner) {
    List<String> written = new ArrayList<>();
    addRendered(written, SOME_FINGERPRINT);
    boolean showsOne = holdsKey(scanner, written);
    for (KnownValue each : more) {
      if (!suits(each, scanner) || (showsOne && holdsKey(only(each), written))) {
        return each;
      }
    }
    for (KnownValue each : known) {
      if (mayShow(each, more) && !suits(each, scanner)) {
        return each;
      }
    }
    return null;
  }

  private static Scanner only(KnownValue known) {
    return new Scanner(Collections.singletonList(known));
  }

  private boolean suits(KnownValue known, Scanner scanner) {
    List<String> written = new ArrayList<>();
    addCuts(written, "", known.name());
    return !holdsKey(scanner, written);
  }

  /** Whether the mask of a known value has all the characters of others, or of a piece of them. */
  private boolean mayShow(KnownValue known, List<KnownValue> others) {
    String mask = template.render("", known.name()) + Mask.FILLING;
    for (KnownValue each : others) {
      for (String written : each.written()) {
        if (hasInARow(mask, written, Math.min(written.length(), KnownValue.SHORTEST_PIECE))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether so many characters in a row of a text are all in a mask. */
  private static boolean hasInARow(String mask, String text, int least) {
    int inARow = 0;
    for (int i = 0; i < text.length(); i++) {
      inARow = mask.indexOf(text.charAt(i)) < 0 ? 0 : inARow + 1;
      if (inARow == least) {
        return true;
      }
    }
    return false;
  }

  /** Adds {@code rendered} with each end of a key behind it, if a key may begin there at all. */
  private void addContinued(List<String> written, String rendered) {
    if (rendered.isEmpty() || !Rules.NOTION.mayHold(rendered.charAt(rendered.length() - 1))) {
      return;
    }
    // What follows a key is none of its body characters, so it does not go on with this prefix.
    boolean endsInPrefix =
        template.parts().get(template.parts().size() - 1).equals(Template.PREFIX)
            && !rendered.equals(template.render("", SOME_FINGERPRINT));
    String others = rendered.endsWith("_") ? "" : "_.%-";
    for (String end : Rules.NOTION.exampleEnds()) {
      char next = end.charAt(0);
      if (!endsInPrefix || !(Character.isLetterOrDigit(next) || others.indexOf(next) >= 0)) {
        written.add(rendered + end);
      }
    }
  }

  /** Adds {@code rendered} behind each start of a prefix whose spelling goes on as it begins. */
  private static void addPreceded(List<String> written, String rendered) {
    if (rendered.isEmpty() || !Rules.NOTION.mayHold(rendered.charAt(0))) {
      return;
    }
    for (String prefix : Rules.NOTION.spelledPrefixes()) {
      for (int i = 1; i < prefix.length(); i++) {
        if (prefix.charAt(i) == rendered.charAt(0)) {
          written.add(prefix.substring(0, i) + rendered);
        }
      }
    }
  }

  /** Adds what this mask writes for each plain prefix, and without one. */
  private void addRendered(List<String> written, String fingerprint) {
    addCuts(written, "", fingerprint);
    if (template.parts().contains(Template.PREFIX)) {
      for (String prefix : Rules.NOTION.plainPrefixes()) {
        addCuts(written, prefix, fingerprint);
      }
    }
  }

  /** Adds what this mask writes in any length. */
  private void addCuts(List<String> written, String prefix, String fingerprint) {
    String whole = template.render(prefix, fingerprint);
    written.add(whole);
    if (template.fills) {
      for (int length = 0; length < whole.length(); length++) {
        written.add(template.render(prefix, fingerprint, length));
      }
      StringBuilder filled = new StringBuilder(whole);
      for (int i = 0; i < KnownValue.LONGEST; i++) {
        filled.append(Mask.FILLING);
      }
      written.add(filled.toString());
    }
  }

  private static boolean holdsKey(Scanner scanner, List<String> texts) {
    for (String text : texts) {
      if (scanner.find(TextKinds.STRING, text, 0, text.length()) != null) {
        return true;
      }
    }
    return false;
  }
}
