package dev.notionredactor.scrub.content;

/** Where something stands: in a file, or in an entry of an archive within one. Immutable. */
public final class Place {

  private final Place around;
  private final String name;

  private Place(Place around, String name) {
    this.around = around;
    this.name = name;
  }

  /** A file; {@code name}: as it is to be shown, without a key. */
  public static Place file(String name) {
    return new Place(null, name);
  }

  /** Something in this; {@code name}: as it is to be shown, without a key. */
  public Place entry(String name) {
    return new Place(this, name);
  }

  /** The file that it is in. */
  public String file() {
    return around == null ? name : around.file();
  }

  /** The entry within that, those around it first, joined by {@code !}; null if it is none. */
  public String entry() {
    if (around == null) {
      return null;
    }
    return around.around == null ? name : around.entry() + "!" + name;
  }

  /** {@code logs.zip!app.log}. */
  @Override
  public String toString() {
    return around == null ? name : around + "!" + name;
  }
}
