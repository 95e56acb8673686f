package dev.notionredactor.site;

import dev.notionredactor.finding.FoundKey;
import dev.notionredactor.finding.KeyListener;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Masking;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.scanner.KnownValue;
import dev.notionredactor.scanner.Matches;
import dev.notionredactor.text.TextKinds;
import java.util.List;
import org.teavm.jso.JSExport;

/**
 * What the page's script calls: core's scanner and mask, with the default options, compiled to
 * JavaScript. {@code Redactor} itself also reads files and the environment, which a page has not.
 * Not thread-safe.
 */
public final class PageRedactor {

  private Policy policy = Policy.of(Mask.of(Mask.DEFAULT_TEMPLATE), /* pieces= */ true);

  /** A redactor that knows no values yet. */
  @JSExport
  public PageRedactor() {}

  /**
   * Adds a known value.
   *
   * @throws IllegalArgumentException if the name or the value is not allowed; the message shows the
   *     name
   */
  @JSExport
  public void know(String name, String value) {
    policy = policy.and(List.of(KnownValue.of(name, value)));
  }

  /** Masks the keys in a text. */
  @JSExport
  public void redact(String text, PageReport report) {
    Matches<String> matches = policy.scanner().find(TextKinds.STRING, text, 0, text.length());
    Parts parts = new Parts(report);
    Masking masking = new Masking(policy.mask(), 0, new Findings(report));
    masking.mask(TextKinds.STRING, text, matches, null, Integer.MAX_VALUE, -1, parts);
    masking.show(TextKinds.STRING, text, text.length(), parts);
    parts.end();
  }

  private record Findings(PageReport report) implements KeyListener {

    @Override
    public void found(FoundKey key, byte[] decoded) {
      report.found((int) key.at(), key.name(), key.fingerprint(), key.writtenForm(), key.isPiece());
    }

    @Override
    public boolean wantsKeys() {
      return false;
    }
  }
}
