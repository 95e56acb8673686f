package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.mask.Withheld;
import dev.notionredactor.sink.IdleRelease;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;

/** Makes what the bridge's fields are filled with. */
public final class Handlers {

  private Handlers() {}

  /**
   * A handler for every field of the bridge, by the field's name.
   *
   * @param rawErr the stream on standard error that goes there directly
   * @param hears has the bridge hear of what a stream is given to print, if the stream has printing
   *     methods of its own, or at any rate; and says whether it does
   * @param withheld counts what the redactor does not: failures with arguments and maps
   */
  public static Map<String, Object> forBridge(
      Redactor redactor,
      FileOutputStream rawErr,
      StandardStreams streams,
      BiPredicate<PrintStream, Boolean> hears,
      Withheld withheld) {
    Map<String, Object> handlers = new HashMap<>();
    text(handlers, redactor, new Texts(redactor));
    values(handlers, new Values(redactor, withheld));
    streams(handlers, new Streams(redactor));
    FileOutputStream rawOut = new FileOutputStream(FileDescriptor.out);
    handlers.put("rawOut", rawOut);
    handlers.put("rawErr", rawErr);
    handlers.put("out", redactor.wrap(rawOut));
    handlers.put("err", redactor.wrap(rawErr));
    PrintCalls calls = new PrintCalls(redactor, withheld);
    streams.hearBy(hears, calls);
    printCalls(handlers, calls);
    standardStreams(handlers, streams);
    ends(handlers);
    return handlers;
  }

  private static void text(Map<String, Object> handlers, Redactor redactor, Texts texts) {
    handlers.put(
        "strings",
        new UnaryOperator<String>() {
          @Override
          public String apply(String text) {
            return texts.redact(text);
          }
        });
    handlers.put(
        "bytes",
        new UnaryOperator<byte[]>() {
          @Override
          public byte[] apply(byte[] text) {
            return texts.redact(text);
          }
        });
    handlers.put(
        "encoded",
        new BiConsumer<byte[], String>() {
          @Override
          public void accept(byte[] bytes, String text) {
            texts.encoded(bytes, text);
          }
        });
    handlers.put(
        "builders",
        new ObjIntConsumer<StringBuilder>() {
          @Override
          public void accept(StringBuilder text, int from) {
            redactor.redact(text, Math.min(from, text.length()));
          }
        });
  }

  private static void values(Map<String, Object> handlers, Values values) {
    handlers.put(
        "objects",
        new UnaryOperator<Object>() {
          @Override
          public Object apply(Object value) {
            return values.redact(value);
          }
        });
    handlers.put(
        "values",
        new UnaryOperator<Object[]>() {
          @Override
          public Object[] apply(Object[] array) {
            return values.redact(array);
          }
        });
    handlers.put(
        "arguments",
        new BiFunction<Object[], Object, Object[]>() {
          @Override
          public Object[] apply(Object[] arguments, Object message) {
            return values.redact(arguments, message);
          }
        });
    handlers.put(
        "maps",
        new UnaryOperator<Map<?, ?>>() {
          @Override
          public Map<?, ?> apply(Map<?, ?> map) {
            return values.redact(map);
          }
        });
  }

  private static void streams(Map<String, Object> handlers, Streams streams) {
    handlers.put(
        "streams",
        new UnaryOperator<OutputStream>() {
          @Override
          public OutputStream apply(OutputStream stream) {
            return streams.redacting(stream);
          }
        });
  }

  private static void standardStreams(Map<String, Object> handlers, StandardStreams streams) {
    handlers.put(
        "standardStreams",
        new Consumer<PrintStream>() {
          @Override
          public void accept(PrintStream stream) {
            streams.add(stream);
          }
        });
    handlers.put(
        "sinks",
        new BiFunction<PrintStream, OutputStream, OutputStream>() {
          @Override
          public OutputStream apply(PrintStream stream, OutputStream sink) {
            return streams.sinkOf(stream, sink);
          }
        });
  }

  private static void printCalls(Map<String, Object> handlers, PrintCalls calls) {
    handlers.put("hears", calls);
    handlers.put("nesting", calls);
    handlers.put("printed", calls);
    handlers.put(
        "printedLine",
        new BiFunction<PrintStream, Object, Object>() {
          @Override
          public Object apply(PrintStream stream, Object text) {
            return calls.redact(stream, text, /* endsLine= */ true);
          }
        });
  }

  private static void ends(Map<String, Object> handlers) {
    handlers.put(
        "closing",
        new Consumer<OutputStream>() {
          @Override
          public void accept(OutputStream redacting) {
            try {
              ((RedactingOutputStream) redacting).finish();
            } catch (IOException closedAlready) {
              // Then there is nobody to show it to.
            }
          }
        });
    handlers.put(
        "exit",
        new Runnable() {
          @Override
          public void run() {
            IdleRelease.end();
          }
        });
  }
}
