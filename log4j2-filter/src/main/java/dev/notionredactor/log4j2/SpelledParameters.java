package dev.notionredactor.log4j2;

import dev.notionredactor.mask.Failures;
import dev.notionredactor.object.SpelledText;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.ReusableMessage;

/** Finds messages with parameters that may spell a key, without making garbage of the others. */
final class SpelledParameters {

  private static final ThreadLocal<boolean[]> FOUND = ThreadLocal.withInitial(() -> new boolean[1]);

  private SpelledParameters() {}

  /**
   * The parameters of a message, if one of them may spell a text or hold one; else null, and that
   * also if the message fails to tell.
   */
  static Object[] parametersOf(Message message) {
    try {
      return parametersToLookAt(message);
    } catch (RuntimeException thrown) {
      if (!Failures.meanNotPrintable(thrown)) {
        throw thrown;
      }
      return null;
    }
  }

  private static Object[] parametersToLookAt(Message message) {
    if (message instanceof ReusableMessage) {
      return mayBeIn((ReusableMessage) message) ? message.getParameters() : null;
    }
    if (message instanceof ObjectMessage) {
      Object parameter = ((ObjectMessage) message).getParameter();
      return SpelledText.mayBeIn(parameter) ? new Object[] {parameter} : null;
    }
    if (message instanceof MapMessage) {
      return message.getParameters();
    }
    Object[] parameters = message.getParameters();
    return SpelledText.mayBeInAny(parameters) ? parameters : null;
  }

  private static boolean mayBeIn(ReusableMessage message) {
    if (message.getParameterCount() == 0) {
      return false;
    }
    if (!(message instanceof ParameterVisitable)) {
      return true;
    }
    boolean[] found = FOUND.get();
    found[0] = false;
    ((ParameterVisitable) message).forEachParameter(SpelledParameters::look, found);
    return found[0];
  }

  private static void look(Object parameter, int index, boolean[] found) {
    found[0] |= SpelledText.mayBeIn(parameter);
  }
}
