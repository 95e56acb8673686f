package dev.notionredactor.programs;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.logging.log4j.core.async.RingBufferLogEvent;
import org.apache.logging.log4j.core.util.ClockFactory;
import org.apache.logging.log4j.core.util.SystemNanoClock;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectArrayMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.ReusableObjectMessage;
import org.apache.logging.log4j.message.ReusableSimpleMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;

/**
 * Reads Log4j's messages in every way that shippers do: as characters, one after the other, and the
 * objects that they are made of. Prints one line for each way.
 */
public final class MessagesProgram {

  private static final String KEY = Program.key();

  private MessagesProgram() {}

  public static void main(String[] arguments) {
    readCharacters("of a string", new SimpleMessage(text()));
    readCharacters("of characters", new SimpleMessage(changing(text())));
    readLate();
    ReusableSimpleMessage reusable = new ReusableSimpleMessage();
    reusable.set(text());
    readCharacters("reusable, of a string", reusable);
    reusable.set(changing(text()));
    readCharacters("reusable, of characters", reusable);
    readEvent();
    reusable.clear();
    System.out.println("cleared: " + reusable.length());
    readObjects();
  }

  private static String text() {
    return "Bearer " + KEY + ".";
  }

  /** Characters that are no string. */
  private static CharSequence changing(String text) {
    StringBuilder changing = new StringBuilder();
    changing.append(text);
    return changing;
  }

  /** The key comes when the message has been made. */
  private static void readLate() {
    StringBuilder text = new StringBuilder("Bearer ");
    SimpleMessage message = new SimpleMessage((CharSequence) text);
    text.append(KEY);
    tell("late", message.charAt(7) + "" + message.subSequence(8, message.length()));
    readCharacters("late", message);
    StringBuilder later = new StringBuilder(text());
    message = new SimpleMessage((CharSequence) later);
    message.getFormattedMessage();
    later.append(" and more");
    tell("formatted, then changed", message.subSequence(0, 7));
    tell("formatted, then changed", message.getFormattedMessage());
  }

  /** An event of asynchronous loggers is a character sequence itself. */
  private static void readEvent() {
    ReusableSimpleMessage message = new ReusableSimpleMessage();
    message.set(text());
    RingBufferLogEvent event = new RingBufferLogEvent();
    event.setValues(
        null,
        "program",
        null,
        null,
        null,
        message,
        null,
        null,
        null,
        0,
        null,
        0,
        null,
        ClockFactory.getClock(),
        new SystemNanoClock());
    readCharacters("event", event);
  }

  private static void readCharacters(String name, Message message) {
    CharSequence characters = (CharSequence) message;
    int length = characters.length();
    tell(
        name,
        IntStream.range(0, length)
            .mapToObj(i -> String.valueOf(characters.charAt(i)))
            .collect(Collectors.joining()));
    tell(name, characters.subSequence(0, length));
    tell(name, new StringBuilder().append(characters, 0, length));
    tell(
        name,
        characters.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining()));
    StringBuilder formatted = new StringBuilder();
    ((StringBuilderFormattable) message).formatTo(formatted);
    tell(name, formatted);
    tell(name, message.getFormattedMessage());
    tell(name, characters.subSequence(0, characters.length()));
  }

  private static void readObjects() {
    ObjectMessage object = new ObjectMessage(holder());
    tell("object", object.getFormattedMessage());
    tell("object", object.getParameter());
    tell("object", object.getParameters()[0]);
    Message array = new ObjectArrayMessage("text", holder());
    tell("array", array.getFormattedMessage());
    tell("array", Arrays.toString(array.getParameters()));
    ReusableObjectMessage reusable = new ReusableObjectMessage();
    reusable.set(holder());
    tell("reusable object", reusable.getFormattedMessage());
    tell("reusable object", reusable.getParameter());
    tell("reusable object", reusable.getParameters()[0]);
    Integer number = 7;
    System.out.println("same: " + (new ObjectMessage(number).getParameter() == number));
    Object unprintable = unprintable();
    reusable.set(unprintable);
    System.out.println("unprintable, same: " + (reusable.getParameter() == unprintable));
    System.out.println("unprintable, same: " + (reusable.getParameters()[0] == unprintable));
  }

  private static Object unprintable() {
    return new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("no text");
      }
    };
  }

  private static Object holder() {
    return new Object() {
      @Override
      public String toString() {
        return text();
      }
    };
  }

  /** Backwards, as which there is no key in it: what is printed is not to be redacted here. */
  private static void tell(String name, Object read) {
    System.out.println(name + ": " + new StringBuilder(String.valueOf(read)).reverse());
  }
}
