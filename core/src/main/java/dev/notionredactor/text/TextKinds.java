package dev.notionredactor.text;

/** The kinds of text there are. */
public final class TextKinds {

  public static final TextKind<String> STRING = new StringKind();
  public static final TextKind<StringBuilder> BUILDER = new BuilderKind();

  /** Any other sequence of characters. */
  public static final TextKind<CharSequence> SEQUENCE = new SequenceKind();

  public static final TextKind<char[]> CHARS = new CharsKind();

  /** In any charset that keeps ASCII as ASCII: bytes above 127 are never part of a key. */
  public static final TextKind<byte[]> BYTES = new BytesKind();

  private TextKinds() {}

  /** The kind of a text whose type is not known before. */
  @SuppressWarnings("unchecked")
  public static TextKind<CharSequence> of(CharSequence text) {
    TextKind<?> kind =
        text instanceof String ? STRING : text instanceof StringBuilder ? BUILDER : SEQUENCE;
    return (TextKind<CharSequence>) kind;
  }
}
