package dev.notionredactor.scanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Families, compiled into what the searches need: their forms, by what these begin with and end in,
 * where to look for them, and the limits of all. Immutable.
 */
public final class Rules {

  /** Those of Notion's keys. */
  public static final Rules NOTION = of(Family.all());

  final Form[] forms;

  /** Of all forms by their prefix' first character, and by the last. */
  final CharacterTable<Form> byFirst = new CharacterTable<>(Form.class);

  final CharacterTable<Form> byLast = new CharacterTable<>(Form.class);

  /** For plain forms, and for what else is found by an anchor. */
  final AnchorSearch byAnchor;

  /** Null if no family is found in base64 or hex. */
  final EncodedSearch encoded;

  /** For those of which each character is written by itself: one for each written form. */
  final ElementSearch[] elements;

  /** For rows of dumps; null if no family is found in these. */
  final DumpSearch dumps;

  /** Whether no key holds the end of a line, but for gaps. */
  final boolean endInLines;

  /** For whole lines: which pass is known by all of these. */
  final List<Glance> glances = new ArrayList<>();

  /** For the end of a text. */
  final List<TailSearch> tails = new ArrayList<>();

  /** For keys with gaps in them. */
  final GapSearch gaps;

  /** What keys begin with. */
  final Beginnings beginnings;

  /** For all other forms: one for each writtenForm. */
  final Search[] others;

  /** No key that is found by its shape is shorter. */
  final int shortestKey;

  private final int shortestBody;

  /** The longest prefix' number of characters. */
  final int longestPrefix;

  /** The most characters that a body may be written in and not yet be certain to make a key. */
  final int longestUncertain;

  private final Alphabet keyCharacters;

  /** Without what spells a character of a prefix otherwise. */
  private final Alphabet unspelledCharacters;

  private Rules(List<Form> all) {
    forms = all.toArray(new Form[0]);
    int shortest = Integer.MAX_VALUE;
    int body = Integer.MAX_VALUE;
    int longest = 0;
    int uncertain = 0;
    Alphabet characters = Alphabet.of("");
    StringBuilder spelling = new StringBuilder();
    Map<WrittenForm, List<Form>> rest = new LinkedHashMap<>();
    Map<WrittenForm, List<Form>> ofElements = new LinkedHashMap<>();
    List<Form> inDumps = new ArrayList<>();
    List<Form> plain = new ArrayList<>();
    List<Form> inGroups = new ArrayList<>();
    for (Form form : forms) {
      if (form.writtenForm instanceof Elements) {
        add(form, ofElements);
        continue;
      }
      if (form.writtenForm == WrittenForms.DUMP) {
        inDumps.add(form);
        continue;
      }
      shortest = Math.min(shortest, form.prefix.length() + form.family.minimumBody());
      body = Math.min(body, form.family.minimumBody());
      longest = Math.max(longest, form.longestPrefix());
      uncertain = Math.max(uncertain, form.longestUncertain());
      characters = characters.with(Alphabet.of(form.prefix));
      characters = characters.with(form.writtenForm.written(form.family));
      form.addTo(byFirst, form.prefix.charAt(0));
      spelling.append(form.writtenForm.spelling(form.prefix));
      form.addByLast(byLast);
      if (form.writtenForm.isPlain()) {
        plain.add(form);
      } else if (form.writtenForm == WrittenForms.BASE64 || form.writtenForm == WrittenForms.HEX) {
        inGroups.add(form);
      } else {
        add(form, rest);
      }
    }
    shortestKey = shortest;
    shortestBody = body;
    longestPrefix = longest;
    longestUncertain = uncertain;
    unspelledCharacters = characters;
    keyCharacters = characters.with(Alphabet.of(spelling.toString()));
    elements = new ElementSearch[ofElements.size()];
    int n = 0;
    for (Map.Entry<WrittenForm, List<Form>> each : ofElements.entrySet()) {
      elements[n++] = new ElementSearch((Elements) each.getKey(), each.getValue());
    }
    ElementEnds elementEnds = new ElementEnds(elements);
    beginnings = new Beginnings(forms);
    gaps = new GapSearch(forms, keyCharacters);
    dumps = inDumps.isEmpty() ? null : new DumpSearch(inDumps);
    tails.add(new OpenBodies(byFirst, byLast, keyCharacters, longestPrefix, longestUncertain));
    tails.add(gaps.tail);
    if (dumps != null) {
      tails.add(dumps.tail);
    }
    tails.add(elementEnds);
    List<UnderscoreSearch> byUnderscore = new ArrayList<>(Arrays.asList(elements));
    byUnderscore.add(gaps);
    if (dumps != null) {
      byUnderscore.add(dumps);
    }
    byAnchor = new AnchorSearch(plain, byUnderscore);
    encoded = inGroups.isEmpty() ? null : new EncodedSearch(inGroups, longest, elements);
    glances.add(new LineEnds(forms, encoded, elementEnds, dumps));
    glances.add(byAnchor);
    if (encoded != null) {
      glances.add(encoded);
    }
    endInLines = !keyCharacters.contains('\n') && rest.isEmpty();
    others = new Search[rest.size()];
    int i = 0;
    for (List<Form> ofWrittenForm : rest.values()) {
      others[i++] = new PrefixSearch(ofWrittenForm);
    }
  }

  private static void add(Form form, Map<WrittenForm, List<Form>> forms) {
    List<Form> ofWrittenForm = forms.get(form.writtenForm);
    if (ofWrittenForm == null) {
      ofWrittenForm = new ArrayList<>();
      forms.put(form.writtenForm, ofWrittenForm);
    }
    ofWrittenForm.add(form);
  }

  /**
   * Those of some families.
   *
   * @throws IllegalArgumentException if there are none, or keys of one could not be found; the
   *     message says which and why
   */
  static Rules of(List<Family> families) {
    if (families.isEmpty()) {
      throw new IllegalArgumentException("there is no family");
    }
    List<Form> forms = new ArrayList<>();
    for (Family family : families) {
      for (WrittenForm writtenForm : family.writtenForms) {
        for (String prefix : family.prefixes()) {
          forms.addAll(writtenForm.forms(family, prefix));
        }
      }
    }
    return new Rules(forms);
  }

  /** Whether a key that is found by its shape may hold the character {@code c}. */
  public boolean mayHold(int c) {
    return keyCharacters.contains(c);
  }

  /** The same, if no character of its prefix is spelled otherwise. */
  public boolean mayHoldUnspelled(int c) {
    return unspelledCharacters.contains(c);
  }

  /** No body is written in fewer characters. */
  public int shortestBody() {
    return shortestBody;
  }

  /** The longest prefix' number of characters. */
  public int longestPrefix() {
    return longestPrefix;
  }

  /**
   * Every prefix with the shortest body that is certain to make a key, in all the ways they may be
   * written in one piece.
   */
  public List<String> exampleKeys() {
    List<String> examples = new ArrayList<>();
    for (Form form : forms) {
      if (!form.writtenForm.isSpread()) {
        String example = form.example(Family.CERTAIN_LENGTH);
        for (String prefix : form.writtenForm.written(form.prefix)) {
          examples.add(prefix + example.substring(form.prefix.length()));
        }
      }
    }
    return examples;
  }

  /** What these may go on with from each place within or behind the prefix: each once. */
  public Set<String> exampleEnds() {
    Set<String> ends = new LinkedHashSet<>();
    for (String key : exampleKeys()) {
      for (int i = 1; i <= longestPrefix && i < key.length(); i++) {
        ends.add(key.substring(i));
      }
    }
    return ends;
  }

  /** Every prefix that keys have which are written plainly, as nothing has spelled it. */
  public List<String> plainPrefixes() {
    List<String> prefixes = new ArrayList<>();
    for (Form form : forms) {
      if (form.writtenForm.isPlain()) {
        prefixes.add(form.prefix);
      }
    }
    return prefixes;
  }

  /** The same in every spelling. */
  public List<String> spelledPrefixes() {
    List<String> prefixes = new ArrayList<>();
    for (Form form : forms) {
      if (form.writtenForm.isPlain()) {
        prefixes.addAll(form.writtenForm.written(form.prefix));
      }
    }
    return prefixes;
  }
}
