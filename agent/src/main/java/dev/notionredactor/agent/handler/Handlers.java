package dev.notionredactor.agent.handler;

import dev.notionredactor.Redactor;
import dev.notionredactor.access.RedactorAccess;
import dev.notionredactor.agent.bridge.BridgeInstaller;
import dev.notionredactor.agent.options.Options;
import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.finding.Origin;
import dev.notionredactor.idle.IdleRelease;
import dev.notionredactor.sink.RedactingOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Makes what the bridge's fields are filled with that redact. */
public final class Handlers {

  private Handlers() {}

  /**
   * A handler for every field of the bridge that is for what is shown, by the field's name.
   *
   * @param options whose redactor masks
   * @param rawErr the stream on standard error that goes there directly
   * @param standardError what leads to that
   * @param hears has the bridge hear of what a stream is given to print, if the stream has printing
   *     methods of its own, or at any rate; and says whether it does
   */
  public static Map<String, Object> forBridge(
      Options options,
      FileOutputStream rawErr,
      OutputStream standardError,
      StandardStreams streams,
      BiPredicate<PrintStream, Boolean> hears) {
    Redactor redactor = options.redactor();
    Map<String, Object> handlers = new HashMap<>();
    if (!BridgeInstaller.isJava8()) {
      // There, to copy and compare them takes as long as to search them.
      RedactorAccess.rememberLines(redactor);
    }
    FindingLog findings = RedactorAccess.findings(redactor);
    findings.textsGoTo(Origin.LOG);
    ExceptionTexts exceptions = new ExceptionTexts(redactor);
    LoggingCalls logging = new LoggingCalls(redactor);
    TextHandler texts = new TextHandler(redactor, exceptions, logging);
    handlers.put("strings", texts);
    handlers.put("encoded", texts);
    handlers.put("builders", texts);
    handlers.put(
        "bytes",
        new UnaryOperator<byte[]>() {
          @Override
          public byte[] apply(byte[] text) {
            return texts.redact(text);
          }
        });
    handlers.put(
        "newBytes",
        new UnaryOperator<byte[]>() {
          @Override
          public byte[] apply(byte[] text) {
            return texts.redactNew(text);
          }
        });
    values(handlers, new ArgumentRedactor(redactor, texts));
    handlers.put("printedObjects", new PrintedObjects(redactor, exceptions));
    Streams events = new Streams(redactor);
    handlers.put("streams", events);
    FileOutputStream rawOut = new FileOutputStream(FileDescriptor.out);
    handlers.put("rawOut", rawOut);
    handlers.put("rawErr", rawErr);
    handlers.put("out", redactor.wrapStandardOutput(rawOut));
    handlers.put(
        "err",
        RedactorAccess.wrap(redactor, standardError, findings.ofStream(Origin.STANDARD_ERROR)));
    handlers.put(
        "standardStreams",
        new Consumer<PrintStream>() {
          @Override
          public void accept(PrintStream stream) {
            streams.add(stream);
          }
        });
    handlers.put("sinks", streams);
    PrintCalls calls = new PrintCalls(redactor);
    streams.hearBy(hears, calls);
    printCalls(handlers, calls);
    ends(handlers, events);
    handlers.put("logging", logging);
    handlers.put("knownValues", new GivenValues(redactor));
    handlers.put("logged", logging);
    Fetched.addTo(handlers, options);
    GuardedFiles files = streams.guardedFiles(options);
    if (options.children()) {
      handlers.put("started", new ChildProcesses(options));
    }
    handlers.put("opened", files);
    handlers.put("guards", files);
    handlers.put("guarded", files);
    handlers.put("places", files);
    handlers.put("rests", files);
    handlers.put(
        "copied",
        new Consumer<Object>() {
          @Override
          public void accept(Object copy) {
            findings.goesOnIn(copy, EventOrigin.isUsedAgain(copy));
          }
        });
    handlers.put(
        "said",
        new BiFunction<String, Object, String>() {
          @Override
          public String apply(String text, Object exception) {
            return texts.redactSaid(text, exception);
          }
        });
    return handlers;
  }

  private static void values(Map<String, Object> handlers, ArgumentRedactor values) {
    handlers.put("values", values);
    handlers.put(
        "objects",
        new UnaryOperator<Object>() {
          @Override
          public Object apply(Object value) {
            return values.redact(value);
          }
        });
    handlers.put(
        "lists",
        new UnaryOperator<List<?>>() {
          @Override
          public List<?> apply(List<?> list) {
            return values.redact(list);
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

  private static void ends(Map<String, Object> handlers, Streams events) {
    handlers.put(
        "closing",
        new Consumer<OutputStream>() {
          @Override
          public void accept(OutputStream redacting) {
            try {
              if (redacting instanceof EventStream) {
                events.finish((EventStream) redacting);
              } else {
                ((RedactingOutputStream) redacting).finish();
              }
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
            IdleRelease.shared().end();
          }
        });
  }
}
