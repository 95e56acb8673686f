package dev.notionredactor;

import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.files.SecretFileNames;
import dev.notionredactor.files.SecretFiles;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.mask.Mask;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.policy.CurrentPolicy;
import dev.notionredactor.policy.Policy;
import dev.notionredactor.process.Environment;
import dev.notionredactor.scanner.KnownValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers options. Not safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactorBuilder {

  private String mask = Mask.DEFAULT_TEMPLATE;
  private final List<KnownValue> values = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private String namedBy = "";
  private boolean environment = true;
  private boolean pieces = true;
  private final List<String> secretFiles = new ArrayList<>();
  private @Nullable Duration retireAfter;
  private boolean readsFiles = true;
  private @Nullable FindingListener listener;
  private boolean isHeard = true;

  RedactorBuilder() {}

  /**
   * What stands in a key's place; {@value Mask#DEFAULT_TEMPLATE} if not set.
   *
   * @param template 1 to 200 printable ASCII characters, in which {@code {prefix}} stands for what
   *     the key starts with ({@code ntn_}; nothing if it is encoded or a known value), and {@code
   *     {fingerprint}} for the first 8 hex digits of its SHA-256, or the name of a known value. If
   *     it starts with {@code {prefix}}, what the key starts with stays where it is, encoded or
   *     not. What comes next, or first, is in no key: neither a letter nor a digit nor one of
   *     {@code _ . % - + / :}. Without a {@code {prefix}} at its start, a stream holds back also
   *     what may be the start of a prefix. If it ends in {@code {fill}}, the mask is made as long
   *     as what it replaces: by as many {@code *}, or where there is no room for it, by leaving out
   *     letters before the fingerprint first, and of the fingerprint last
   * @return this builder, which refuses a template that is not allowed when it builds
   * @throws NullPointerException if {@code template} is null
   */
  public RedactorBuilder mask(String template) {
    this.mask = Objects.requireNonNull(template, "template");
    return this;
  }

  /**
   * Adds a known value: an exact secret, masked wherever it stands, as it is or in base64 or hex.
   * It shows as {@value KnownValue#UNNAMED}.
   *
   * @param value 8 to 1024 ASCII characters; white space around it does not count
   * @return this builder
   * @throws NullPointerException if {@code value} is null
   * @throws IllegalArgumentException if the value is none of these; the message does not show it
   */
  public RedactorBuilder knownValue(CharSequence value) {
    return knownValue(KnownValue.UNNAMED, value);
  }

  /**
   * As {@link #knownValue(CharSequence)}.
   *
   * @param name what its mask shows in place of a fingerprint: 1 to 100 printable ASCII characters
   * @param value as for {@link #knownValue(CharSequence)}
   * @return this builder
   * @throws NullPointerException if one of the two is null
   * @throws IllegalArgumentException if the name or the value is not allowed; the message shows the
   *     name
   */
  public RedactorBuilder knownValue(String name, CharSequence value) {
    values.add(
        KnownValue.of(
            Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
    return this;
  }

  /**
   * Adds as known values those of the environment variables and system properties of these names,
   * as they are when the redactor is built. One that is empty then is left out. So is one that is
   * not set, or can't be a known value, being too short for instance: a secret that was rotated is
   * no reason for a program not to start. {@link Redactor#notMasked} tells of these.
   *
   * @return this builder
   * @throws NullPointerException if one of the names is null
   * @throws IllegalArgumentException if a name is empty; when the redactor is built, also if one is
   *     longer than 100 characters, not printable ASCII, or a key
   */
  public RedactorBuilder knownValuesNamed(String... names) {
    for (String name : names) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException(
            "the name of a variable or property that holds a secret must not be empty");
      }
      this.names.add(name);
    }
    return this;
  }

  /** See {@link RedactorAccess#unheard}. */
  RedactorBuilder unheard() {
    this.isHeard = false;
    return this;
  }

  /** See {@link RedactorAccess#calledBy}. */
  RedactorBuilder calledBy(String option) {
    this.namedBy = option + ": ";
    return this;
  }

  /**
   * Whether the values of environment variables and system properties whose names say Notion, and
   * key, token or secret ({@code NOTION_API_KEY}), are known values; true if not set. Those that
   * don't look like secrets are left out (words, numbers, dates, names of all kinds, paths,
   * references to a vault), and so are those that can't be known values, being too short for
   * instance.
   *
   * @return this builder
   */
  public RedactorBuilder environment(boolean environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Whether of known values that have the shape of Notion's tokens pieces are masked, too: any 12
   * and more characters of the body in a row, as they are or in base64 or hex, wherever something
   * has cut the token. Of a piece the first three characters stay. Its mask shows the token's
   * fingerprint. True if not set.
   *
   * @return this builder
   */
  public RedactorBuilder pieces(boolean pieces) {
    this.pieces = pieces;
    return this;
  }

  /**
   * Adds as known values those in files, as they are now and as they will be: within two seconds of
   * a change, the values that a file has then are known, too, and so are those of a file that comes
   * later. A file is one secret, which is called as the file is; or lines of {@code NAME=value},
   * properties, YAML or JSON, of which those values count whose names say Notion and key, token or
   * secret. What can't be read, or is none of that, is told by {@link Redactor#notMasked}.
   *
   * @param patterns paths, or globs as {@code FileSystem.getPathMatcher} knows them
   * @return this builder
   * @throws NullPointerException if one of them is null
   */
  public RedactorBuilder secretFiles(String... patterns) {
    for (String pattern : patterns) {
      secretFiles.add(Objects.requireNonNull(pattern, "pattern"));
    }
    return this;
  }

  /**
   * For how long a value stays known that was in one of the {@link #secretFiles} and is in none any
   * more. If not set, for as long as the redactor lives, and 64 of them at most.
   *
   * @return this builder
   * @throws IllegalArgumentException if {@code age} is negative
   * @throws NullPointerException if {@code age} is null
   */
  public RedactorBuilder retireAfter(Duration age) {
    if (age.isNegative()) {
      throw new IllegalArgumentException("the time after which old values retire is negative");
    }
    this.retireAfter = age;
    return this;
  }

  /** See {@link RedactorAccess#withoutFiles}. */
  RedactorBuilder withoutFiles(boolean without) {
    this.readsFiles = !without;
    return this;
  }

  /**
   * Who hears of each key that is masked; nobody if not set.
   *
   * @return this builder
   * @throws NullPointerException if {@code listener} is null
   */
  public RedactorBuilder listener(FindingListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return this;
  }

  /**
   * The redactor.
   *
   * @throws IllegalArgumentException if an option's value is not allowed; the message says which,
   *     what it was and what is allowed
   */
  public Redactor build() {
    Policy policy = Policy.of(Mask.of(mask), pieces).and(values);
    Set<String> lines = new LinkedHashSet<>();
    List<KnownValue> left = new ArrayList<>();
    policy = policy.and(Environment.named(names, lines), left);
    for (KnownValue value : left) {
      lines.add(Environment.notMasked(value.name(), "is part of what the mask itself writes"));
    }
    if (environment) {
      policy = policy.and(Environment.ofNotion(), new ArrayList<>());
    }
    List<String> notMasked = new ArrayList<>();
    for (String line : lines) {
      notMasked.add(namedBy + line);
    }
    CurrentPolicy current = new CurrentPolicy(policy);
    if (readsFiles && (!secretFiles.isEmpty() || (environment && Environment.namesFiles()))) {
      readFiles(current);
    }
    return new Redactor(
        current,
        Collections.unmodifiableList(notMasked),
        new Withheld(),
        null,
        isHeard ? new FindingLog(listener) : null);
  }

  private void readFiles(CurrentPolicy current) {
    SecretFileNames names = new SecretFileNames();
    secretFiles.forEach(names::add);
    if (environment) {
      names = names.withVariables();
    }
    long keptNanos = retireAfter == null ? -1 : retireAfter.toNanos();
    current.accompany(SecretFiles.watched(names, current, keptNanos));
  }
}
