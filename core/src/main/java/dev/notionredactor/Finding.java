package dev.notionredactor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that was masked: which, how it was written, and where it would have been shown. Nothing of
 * the key is in it but its fingerprint. Immutable.
 *
 * <p>What to do about one is what Notion says of a leaked key: revoke it, make a new one, review
 * what was done with it, and update the applications that have it.
 *
 * @see FindingListener
 * @see <a href="https://developers.notion.com/docs/best-practices-for-handling-api-keys">Notion's
 *     best practices for handling API keys</a>
 * @since 0.1
 */
public interface Finding {

  /** The key's family, such as {@code access token}; or the name of a known value. */
  String name();

  /**
   * What tells the key from others: the first 8 hex digits of its SHA-256, as its mask shows them;
   * null for a known value that is no key of a family.
   */
  @Nullable String fingerprint();

  /** How it was written: {@code plain}, {@code base64}, {@code hex}, … */
  String writtenForm();

  /** Whether it was not the whole key. */
  boolean isPiece();

  /**
   * Where it would have been shown: {@code Logback}, {@code Log4j}, {@code standard output}, {@code
   * standard error}, {@code stream}; {@code text} if it is not known what becomes of it.
   */
  String sink();

  /** The logger's name, if an event was logged; else null. */
  @Nullable String logger();

  /** The event's level, if it has one; else null. */
  @Nullable String level();

  /** The name of the thread that wrote it. */
  String thread();

  /**
   * From where it was written: the first lines of code that are neither the logging library's, nor
   * of streams, nor of this project. Only the first findings of a key and place have it, and then
   * one each second.
   *
   * @return 32 elements at most; empty if it was not taken; not to be changed
   */
  List<StackTraceElement> stackTrace();
}
