package dev.notionredactor.scanner;

import dev.notionredactor.text.TextKind;
import java.util.List;

/** Finds keys in written forms that nothing faster is made for, by looking at every character. */
final class PrefixSearch implements Search {

  private final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);
  private int longestPrefix;

  PrefixSearch(List<Form> forms) {
    for (Form form : forms) {
      form.addTo(byFirst, form.prefix.charAt(0));
      longestPrefix = Math.max(longestPrefix, form.prefix.length());
    }
  }

  @Override
  public <T> Match next(TextKind<T> kind, T text, int floor, int from, int to) {
    for (int start = from; start < to; start++) {
      Form[] forms = byFirst.get(kind.at(text, start));
      for (int i = 0; forms != null && i < forms.length; i++) {
        int body = start + forms[i].prefix.length();
        if (body < to && forms[i].endsPrefix(kind, text, start, body)) {
          Match match = forms[i].match(kind, text, body, to);
          if (match != null) {
            return match;
          }
        }
      }
    }
    return null;
  }

  @Override
  public int after(Match match) {
    return Math.max(match.body, match.end - longestPrefix);
  }
}
