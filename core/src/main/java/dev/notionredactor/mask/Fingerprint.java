package dev.notionredactor.mask;

/**
 * What tells two keys apart without showing either: the first 8 hex digits of the SHA-256 of the
 * key's UTF-8 bytes, as {@code printf %s "$NOTION_API_KEY" | sha256sum | cut -c1-8} prints them.
 * Those of the keys that were met last are remembered. Immutable.
 */
final class Fingerprint {

  static final int DIGITS = 8;

  /** Of so many keys it is remembered. A power of two. */
  private static final int REMEMBERED = 64;

  /**
   * Keys are known again by this, and by nothing else: nobody keeps one longer than the text that
   * it was in. That two have the same hash is as good as impossible.
   */
  private static final SipHash HASH = new SipHash(System.nanoTime(), seed());

  /** Each at the place that its hash says. What another thread has put there counts, or not. */
  private static final Fingerprint[] KNOWN = new Fingerprint[REMEMBERED];

  private final long hash;
  private final String digits;

  private Fingerprint(long hash, String digits) {
    this.hash = hash;
    this.digits = digits;
  }

  private static long seed() {
    return (long) System.identityHashCode(new Object()) << 32 ^ System.currentTimeMillis();
  }

  /** The fingerprint, 8 lower-case hex digits, of a key. */
  static String of(byte[] key) {
    long hash = HASH.of(key);
    int place = (int) hash & (REMEMBERED - 1);
    Fingerprint known = KNOWN[place];
    if (known == null || known.hash != hash) {
      known = new Fingerprint(hash, digits(key));
      KNOWN[place] = known;
    }
    return known.digits;
  }

  private static String digits(byte[] key) {
    int hash = Sha256.first32Bits(key);
    char[] digits = new char[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = Character.forDigit(hash >>> (4 * (DIGITS - 1 - i)) & 0xf, 16);
    }
    return new String(digits);
  }
}
