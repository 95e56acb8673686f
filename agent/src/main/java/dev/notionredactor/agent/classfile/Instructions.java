package dev.notionredactor.agent.classfile;

import java.nio.charset.StandardCharsets;

/**
 * What is to be known of each instruction: how many bytes it has, or which kind it is of.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se21/html/jvms-6.html#jvms-6.5">The
 *     instructions</a>
 */
final class Instructions {

  /** The most bytes of one that is of no kind. */
  static final int MOST = 5;

  /** {@code iload_0} and its like: one for each of the first variables, of each type. */
  static final int SHORT_LOADS = 26;

  static final int SHORT_STORES = 59;
  static final int SHORT_VARIABLES = 4;

  /** The kinds: it returns. */
  static final int RETURN = 'R';

  /** It reads or writes a field. */
  static final int FIELD = 'F';

  /** It calls a method. */
  static final int CALL = 'C';

  static final int INTERFACE_CALL = 'I';

  /** It stores a variable, that of an operand or that of the instruction itself. */
  static final int STORE = 'V';

  static final int SHORT_STORE = 'v';

  /** It goes elsewhere, by two bytes or by four. */
  static final int JUMP = 'J';

  static final int FAR_JUMP = 'L';

  /**
   * It is not known, is a switch, which would have to be aligned anew, or {@code wide}, which is
   * for methods with hundreds of variables.
   */
  static final int UNKNOWN = '-';

  /** 32 in each row: the kind, or else how many bytes the instruction has. */
  private static final byte[] KINDS =
      ("11111111111111112323322222111111"
              + "1111111111111111111111VVVVVvvvvv"
              + "vvvvvvvvvvvvvvv11111111111111111"
              + "11111111111111111111111111111111"
              + "1111311111111111111111111JJJJJJJ"
              + "JJJJJJJJJ2--RRRRRRFFFFCCCI532311"
              + "3311-4JJLL")
          .getBytes(StandardCharsets.ISO_8859_1);

  private Instructions() {}

  /** One of the kinds; that of others is how many bytes they have. */
  static int kind(int opcode) {
    if (opcode >= KINDS.length) {
      return UNKNOWN;
    }
    int kind = KINDS[opcode];
    return kind <= '9' && kind >= '0' ? kind - '0' : kind;
  }

  /** How many bytes an instruction of a kind has. */
  static int size(int kind) {
    switch (kind) {
      case RETURN:
      case SHORT_STORE:
        return 1;
      case STORE:
        return 2;
      case FIELD:
      case CALL:
      case JUMP:
        return 3;
      case INTERFACE_CALL:
      case FAR_JUMP:
        return 5;
      case UNKNOWN:
        throw new IllegalArgumentException("instruction that is not known");
      default:
        return kind;
    }
  }
}
