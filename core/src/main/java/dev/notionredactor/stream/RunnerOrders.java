package dev.notionredactor.stream;

import dev.notionredactor.text.TextKind;
import java.util.Locale;

/**
 * Follows the lines of a text that a CI runner reads, and knows which of them order it to mask a
 * value from then on. Those have to pass as they are: a runner that is given a mask learns the
 * mask, and shows the key wherever it comes from. The runner does not show such a line, so what is
 * not certain to be one is masked. Not thread-safe.
 *
 * <ul>
 *   <li>GitHub Actions: {@code ::add-mask::VALUE}, unless {@code ::stop-commands::TOKEN} came
 *       before and {@code ::TOKEN::} did not. See <a
 *       href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">its
 *       workflow commands</a>.
 *   <li>Azure Pipelines: {@code ##vso[task.setsecret]VALUE}, and {@code ##vso[task.setvariable
 *       variable=NAME;issecret=true]VALUE}. See <a
 *       href="https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands">its
 *       logging commands</a>.
 * </ul>
 */
public final class RunnerOrders {

  /** A line whose first part is longer is no order. */
  private static final int LONGEST_HEAD = 1024;

  private static final String GITHUB = "::";
  private static final String AZURE = "##vso[";

  private static final String ADD_MASK = "add-mask";
  private static final String STOP_COMMANDS = "stop-commands";
  private static final String SET_SECRET = "task.setsecret";
  private static final String SET_VARIABLE = "task.setvariable";
  private static final String IS_SECRET = "issecret";
  private static final String VARIABLE = "variable";

  /** The same as {@link #STOP_COMMANDS} in GitHub's older form, obeyed anywhere in a line. */
  private static final String OLD_STOP = "##[stop-commands";

  /** No command is called so: nothing makes the runner listen again that we could know of. */
  private static final String NEVER = "\n";

  /** What the characters to come belong to. */
  private enum Part {
    /** A line's start, as long as that may be an order's. */
    HEAD,
    /** The rest of an order, up to the line's end. */
    ORDER,
    /** The word that will end what {@link #STOP_COMMANDS} begins. */
    TOKEN,
    /** The rest of a line that is nothing to us. */
    OTHER
  }

  private final boolean github;
  private final boolean azure;

  private Part part = Part.HEAD;
  private final StringBuilder gathered = new StringBuilder();

  /** The command that makes the runner listen again; null while it does. */
  private String resume;

  /** How many characters of {@link #OLD_STOP} stand before what comes next. */
  private int oldStop;

  /**
   * Of a stream whose first line is yet to come.
   *
   * @param github whether GitHub's runner reads it
   * @param azure whether that of Azure Pipelines does
   */
  public RunnerOrders(boolean github, boolean azure) {
    this.github = github;
    this.azure = azure;
  }

  /** Whether what comes next belongs to an order's value. */
  boolean pass() {
    return part == Part.ORDER;
  }

  /**
   * Reads {@code text[from, to)}, which is what comes next, for as long as {@link #pass} stays as
   * it is.
   *
   * @return where it changed, or {@code to}
   */
  <T> int read(TextKind<T> kind, T text, int from, int to) {
    boolean passes = pass();
    for (int i = from; i < to; i++) {
      int c = kind.at(text, i);
      followOldStop(c);
      if (c == '\n' || c == '\r') {
        endLine();
        if (passes) {
          return i;
        }
      } else if (part == Part.HEAD) {
        readHead((char) c);
        if (pass()) {
          return i + 1;
        }
      } else if (part == Part.TOKEN) {
        gather((char) c);
      }
    }
    return to;
  }

  /** What came last was not read, and may have been the end of a line. */
  void loseTrack() {
    part = Part.OTHER;
    resume = github ? NEVER : resume;
  }

  private void endLine() {
    if (part == Part.TOKEN) {
      String token = gathered.toString();
      // The runner decodes it.
      resume = token.indexOf('%') >= 0 ? NEVER : token;
    }
    oldStop = 0;
    gathered.setLength(0);
    part = Part.HEAD;
  }

  private void followOldStop(int c) {
    if (!github) {
      return;
    }
    if (Character.toLowerCase((char) c) == OLD_STOP.charAt(oldStop)) {
      oldStop++;
    } else {
      oldStop = c == '#' ? Math.min(oldStop + 1, 2) : 0;
    }
    if (oldStop == OLD_STOP.length()) {
      resume = NEVER;
      oldStop = 0;
    }
  }

  private void readHead(char c) {
    if (gathered.length() == 0 && (c == ' ' || c == '\t')) {
      return;
    }
    gather(c);
    int length = gathered.length();
    if (github && startsLike(GITHUB)) {
      int end = length - GITHUB.length();
      if (end >= GITHUB.length() && gathered.indexOf(GITHUB, end) == end) {
        endGithub(gathered.substring(GITHUB.length(), end));
      }
    } else if (azure && startsLike(AZURE)) {
      if (c == ']') {
        endAzure(gathered.substring(AZURE.length(), length - 1));
      }
    } else {
      part = Part.OTHER;
    }
  }

  /** Whether the head begins as {@code start} does, in whatever case, as far as there is any. */
  private boolean startsLike(String start) {
    int read = Math.min(gathered.length(), start.length());
    return gathered.substring(0, read).regionMatches(true, 0, start, 0, read);
  }

  private void gather(char c) {
    if (gathered.length() == LONGEST_HEAD) {
      // It may have been an order to stop.
      resume = github ? NEVER : resume;
      part = Part.OTHER;
    } else {
      gathered.append(c);
    }
  }

  /** {@code command}: with its properties, if it has any, as in {@code group name=value}. */
  private void endGithub(String command) {
    String name = firstWord(command);
    gathered.setLength(0);
    part = Part.OTHER;
    if (resume != null) {
      if (name.equalsIgnoreCase(resume)) {
        resume = null;
      }
    } else if (name.equalsIgnoreCase(ADD_MASK)) {
      part = Part.ORDER;
    } else if (name.equalsIgnoreCase(STOP_COMMANDS)) {
      part = Part.TOKEN;
    }
  }

  private void endAzure(String command) {
    String name = firstWord(command);
    part = Part.OTHER;
    if (name.equalsIgnoreCase(SET_SECRET)
        || (name.equalsIgnoreCase(SET_VARIABLE) && isSecret(command.substring(name.length())))) {
      part = Part.ORDER;
    }
  }

  /** Of properties with the same name, the last counts; none is trimmed. */
  private static boolean isSecret(String properties) {
    boolean secret = false;
    boolean named = false;
    for (String property : properties.trim().split(";", -1)) {
      int equals = property.indexOf('=');
      String name = equals < 0 ? "" : property.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = property.substring(equals + 1);
      if (name.equals(IS_SECRET)) {
        secret = value.equalsIgnoreCase("true");
      } else if (name.equals(VARIABLE)) {
        named = !value.isEmpty();
      }
    }
    return secret && named;
  }

  private static String firstWord(String command) {
    int space = command.indexOf(' ');
    return space < 0 ? command : command.substring(0, space);
  }
}
