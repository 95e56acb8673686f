package dev.notionredactor.agent.hook;

import net.bytebuddy.jar.asm.MethodVisitor;

/**
 * What a hook point does in its method. All that the inserted code does is call the bridge, with
 * what it found on the stack or in an argument, and go on with what the bridge made of it.
 *
 * <p>These have no bodies, as each would be one more class to load before {@code main}.
 */
enum Advice {

  /** What the method returns is redacted: a {@code String}, {@code byte[]}, array or map. */
  RETURNED,

  /** What an exception says, by a method without arguments, is redacted. */
  SAID,

  /**
   * What the method returns are a message's arguments, or its only one: if what the message keeps
   * of its text shows a key, those, too, are redacted whose {@code toString} says one. A message
   * that keeps none is asked for it; one that has not been formatted yet is not.
   */
  ARGUMENTS,

  /** The method reads a message's characters: those of its text when it is redacted. */
  CHARACTERS,

  /** The arguments that can be redacted are, before the method sees them. */
  ARGUMENT,

  /** What the method is about to print, an {@code Object}: its text is redacted in its place. */
  PRINTED,

  /**
   * What the method writes to the stream that it is given is redacted. Of public methods alone:
   * where others get a stream from them, it is redacting already.
   */
  STREAM,

  /** What the method has appended to a {@code StringBuilder} is redacted when it returns. */
  APPENDED,

  /**
   * The method returns the string it is given as bytes: if that is clean, they need not be looked
   * at where they are written. Bytes that it makes of anything else are redacted, and need not be
   * looked at there either.
   */
  ENCODED,

  /** The method gets a redacted copy of the container in a field; see {@link RedactedCopy}. */
  CONTAINER,

  /** What the method puts into fields of its object is redacted before. */
  STORED,

  /**
   * What a formatter or a layout makes for this method is redacted, whoever's it is; see {@link
   * EventAdvice#formatted}.
   */
  FORMATTED,

  /** What objects that the method asks for their text say. */
  READ,

  /** A write of a {@code FileOutputStream}: those to file descriptors 1 and 2 are taken over. */
  WRITTEN,

  /**
   * The one method by which channels write, of any kind: to file descriptors 1 and 2, the bridge
   * does it.
   */
  CHANNEL_WRITTEN,

  /** The same of a channel that writes by native code of its own, to a number. */
  NATIVE_WRITTEN,

  /**
   * A channel lets the kernel copy to or from another descriptor, past everybody: between
   * descriptors 1 or 2 and others it can't, and so reads and writes instead.
   */
  COPIED_DIRECTLY,

  /** A file is opened: it is guarded if it is one of those that the option says. */
  OPENED,

  /** What is written to a file that is guarded is redacted before, in its length. */
  GUARDED,

  /** What is written to such a file next goes elsewhere, and is nothing of what came before. */
  MOVED,

  /** A process is about to start. */
  STARTED,

  /** A {@code FileOutputStream} closes: what waits for file descriptor 1 or 2 goes out before. */
  CLOSED,

  /** Where a {@code PrintStream} reads its sink: a standard stream gets a redacting one instead. */
  SINK,

  /** What a print stream is given to print, if it is one whose sink does not see it all. */
  GIVEN_TEXT,

  /** The same in methods that end a line. */
  GIVEN_LINE,

  /** The same in methods for which an {@code int} is a byte. */
  GIVEN_BYTES,

  /** The stream that becomes {@code System.out} or {@code System.err}, or a logger's console. */
  STANDARD_STREAM,

  /** The JVM's end: {@code shutdown} when it is done, {@code halt} before it begins. */
  EXIT,

  /**
   * The JVM asks an agent's transformers for a class: if they have taken hook points out of it, it
   * gets them back.
   */
  TRANSFORMED,

  /** The JVM tells who attaches to it of its agents: this one adds what it covers. */
  ASKED,

  /** An application gives a known value, or retires those of a name, by core's own class. */
  KNOWN,

  /** A secret manager has returned something: if its name says so, it is a known value. */
  FETCHED,

  /** So it is with the value of a property. */
  CONFIGURED,

  /** The platform's MBean server is asked for: the agent has a bean there from then on. */
  MANAGED,

  // From here on they mask nothing; see masks.

  /** A logger makes an event and hands it on: what is found meanwhile is one finding. */
  LOGGING,

  /** The same of the event that a method is given. */
  LOGGED,

  /** The same where a method hands events on to appenders. */
  HANDED_ON,

  /** The event that a method is given goes to another thread, where it is the same finding. */
  CARRIED,

  /** So does a copy of the event that is logged. */
  COPIED;

  /** Whether a key would show without it; otherwise one event may count as more findings. */
  boolean masks() {
    return compareTo(LOGGING) < 0;
  }

  /** Whether it gives a method an {@link ExtraVariable}. */
  boolean addsVariable() {
    return this == APPENDED || this == CONTAINER;
  }

  /** Whether it changes what methods called within return: all others look at no calls. */
  boolean looksAtCalls() {
    return this == FORMATTED || this == READ;
  }

  /**
   * A visitor that adds this advice to a method as it is copied to {@code method}; null if it does
   * not fit the method's arguments.
   */
  MethodVisitor weave(MethodVisitor method, HookedMethod in) {
    switch (this) {
      case RETURNED:
        return TextAdvice.returned(method, in);
      case SAID:
        return in.descriptor.equals("()Ljava/lang/String;") ? TextAdvice.said(method, in) : null;
      case ARGUMENTS:
        return EventAdvice.arguments(method, in);
      case CHARACTERS:
        return EventAdvice.characters(method, in);
      case ARGUMENT:
        return TextAdvice.argument(method, in);
      case PRINTED:
        return TextAdvice.printed(method, in);
      case STREAM:
        return EventAdvice.stream(method, in);
      case APPENDED:
        return EventAdvice.appended(method, in);
      case ENCODED:
        return EventAdvice.encoded(method, in);
      case CONTAINER:
        return RedactedCopy.in(method, in);
      case STORED:
        return EventAdvice.stored(method, in);
      case FORMATTED:
        return EventAdvice.formatted(method, in);
      case READ:
        return EventAdvice.read(method, in);
      case WRITTEN:
        return StreamAdvice.written(method, in);
      case CHANNEL_WRITTEN:
        return StreamAdvice.channelWritten(method, in);
      case COPIED_DIRECTLY:
        return StreamAdvice.copiedDirectly(method, in);
      case OPENED:
        return GuardAdvice.opened(method, in);
      case GUARDED:
        return GuardAdvice.written(method, in);
      case STARTED:
        return ProcessAdvice.started(method);
      case NATIVE_WRITTEN:
        return ProcessAdvice.nativeWritten(method, in);
      case MOVED:
        return ChannelGuardAdvice.moved(method, in);
      case CLOSED:
        return StreamAdvice.closed(method, in);
      case SINK:
        return StreamAdvice.sink(method, in);
      case STANDARD_STREAM:
        return StreamAdvice.standardStream(method, in);
      case EXIT:
        return StreamAdvice.exit(method, in);
      case TRANSFORMED:
        return AgentAdvice.transformed(method, in);
      case ASKED:
        return AgentAdvice.asked(method, in);
      case KNOWN:
        return AgentAdvice.known(method, in);
      case FETCHED:
        return FetchedAdvice.in(method, in, "fetched");
      case CONFIGURED:
        return FetchedAdvice.in(method, in, "configured");
      case MANAGED:
        return AgentAdvice.managed(method, in);
      case COPIED:
        return LoggingCall.copying(method, in);
      case CARRIED:
        return LoggingCall.carrying(method, in);
      case HANDED_ON:
        return LoggingCall.handingOn(method, in);
      case LOGGED:
        return LoggingCall.ofEvent(method, in);
      case LOGGING:
        return LoggingCall.ofLogger(method, in);
      case GIVEN_TEXT:
        return PrintCall.in(method, in, "printed", /* ofByte= */ false);
      case GIVEN_LINE:
        return PrintCall.in(method, in, "printedLine", /* ofByte= */ false);
      case GIVEN_BYTES:
        return PrintCall.in(method, in, "printed", /* ofByte= */ true);
      default:
        throw new AssertionError(this);
    }
  }
}
