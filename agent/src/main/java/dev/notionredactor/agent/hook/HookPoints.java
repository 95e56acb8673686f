package dev.notionredactor.agent.hook;

import static dev.notionredactor.agent.hook.Advice.APPENDED;
import static dev.notionredactor.agent.hook.Advice.ARGUMENT;
import static dev.notionredactor.agent.hook.Advice.ARGUMENTS;
import static dev.notionredactor.agent.hook.Advice.ASKED;
import static dev.notionredactor.agent.hook.Advice.CARRIED;
import static dev.notionredactor.agent.hook.Advice.CHANNEL_WRITTEN;
import static dev.notionredactor.agent.hook.Advice.CHARACTERS;
import static dev.notionredactor.agent.hook.Advice.CLOSED;
import static dev.notionredactor.agent.hook.Advice.CONFIGURED;
import static dev.notionredactor.agent.hook.Advice.CONTAINER;
import static dev.notionredactor.agent.hook.Advice.COPIED;
import static dev.notionredactor.agent.hook.Advice.COPIED_DIRECTLY;
import static dev.notionredactor.agent.hook.Advice.ENCODED;
import static dev.notionredactor.agent.hook.Advice.EXIT;
import static dev.notionredactor.agent.hook.Advice.FETCHED;
import static dev.notionredactor.agent.hook.Advice.FORMATTED;
import static dev.notionredactor.agent.hook.Advice.GIVEN_BYTES;
import static dev.notionredactor.agent.hook.Advice.GIVEN_LINE;
import static dev.notionredactor.agent.hook.Advice.GIVEN_TEXT;
import static dev.notionredactor.agent.hook.Advice.GUARDED;
import static dev.notionredactor.agent.hook.Advice.HANDED_ON;
import static dev.notionredactor.agent.hook.Advice.KNOWN;
import static dev.notionredactor.agent.hook.Advice.LOGGED;
import static dev.notionredactor.agent.hook.Advice.LOGGING;
import static dev.notionredactor.agent.hook.Advice.MANAGED;
import static dev.notionredactor.agent.hook.Advice.MOVED;
import static dev.notionredactor.agent.hook.Advice.NATIVE_WRITTEN;
import static dev.notionredactor.agent.hook.Advice.OPENED;
import static dev.notionredactor.agent.hook.Advice.PRINTED;
import static dev.notionredactor.agent.hook.Advice.READ;
import static dev.notionredactor.agent.hook.Advice.RETURNED;
import static dev.notionredactor.agent.hook.Advice.SAID;
import static dev.notionredactor.agent.hook.Advice.SINK;
import static dev.notionredactor.agent.hook.Advice.STANDARD_STREAM;
import static dev.notionredactor.agent.hook.Advice.STARTED;
import static dev.notionredactor.agent.hook.Advice.STORED;
import static dev.notionredactor.agent.hook.Advice.STREAM;
import static dev.notionredactor.agent.hook.Advice.TRANSFORMED;
import static dev.notionredactor.agent.hook.Advice.WRITTEN;
import static dev.notionredactor.agent.hook.HookGroup.AGENTS;
import static dev.notionredactor.agent.hook.HookGroup.ANT;
import static dev.notionredactor.agent.hook.HookGroup.CLOJURE;
import static dev.notionredactor.agent.hook.HookGroup.DATABASES;
import static dev.notionredactor.agent.hook.HookGroup.GLASSFISH;
import static dev.notionredactor.agent.hook.HookGroup.GRIZZLY;
import static dev.notionredactor.agent.hook.HookGroup.JBOSS;
import static dev.notionredactor.agent.hook.HookGroup.JETTY;
import static dev.notionredactor.agent.hook.HookGroup.JUL;
import static dev.notionredactor.agent.hook.HookGroup.LOG4J2;
import static dev.notionredactor.agent.hook.HookGroup.LOGBACK;
import static dev.notionredactor.agent.hook.HookGroup.RELOAD4J;
import static dev.notionredactor.agent.hook.HookGroup.SHIPPERS;
import static dev.notionredactor.agent.hook.HookGroup.STDIO;
import static dev.notionredactor.agent.hook.HookGroup.THROWABLE;
import static dev.notionredactor.agent.hook.HookGroup.TINYLOG;
import static dev.notionredactor.agent.hook.HookGroup.TOMCAT;
import static dev.notionredactor.agent.hook.HookGroup.UNDERTOW;
import static dev.notionredactor.agent.hook.HookGroup.VAULTS;
import static dev.notionredactor.agent.hook.HookGroup.WILDFLY;

import dev.notionredactor.agent.bridge.Bridge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All the agent's hook points: in which method of which class what is redacted. To support another
 * library, add rows.
 *
 * <p>Rings, each for what the one before lets through: what the getters of events return, what
 * layouts and formatters make of events, and what is written to the file descriptors.
 */
public final class HookPoints {

  /** In place of a class' name: {@code PrintStream}, if it is one of {@link StreamClasses}. */
  static final String PRINT_STREAM = "PrintStream";

  /** In place of a class' name: the others of {@link StreamClasses}. */
  static final String STREAM_CLASS = "class that extends PrintStream";

  /**
   * The application's class of that name, not the agent's. In two parts, as all names in this jar
   * that begin with the whole of it are changed to those of the agent's.
   */
  private static final String KNOWN_VALUES = "dev".concat(".notionredactor.KnownValues");

  /** What is no matter of a group that may be off. */
  private static final Collection<Advice> ALWAYS = Arrays.asList(ASKED, KNOWN, MANAGED, STARTED);

  private static final String LOG4J_API = "org.apache.logging.log4j.";
  private static final String LOG4J = LOG4J_API + "core.";

  /**
   * How the names of exceptions end. To find them by what they extend, every class file would have
   * to be read, and the classes above it. The compiler copies the constants: the bridge's class
   * must not be loaded here.
   */
  private static final String[] EXCEPTIONS = {Bridge.EXCEPTION, Bridge.ERROR};

  /** By which they say something. */
  static final String[] TEXTS_OF_EXCEPTIONS = {"getMessage", "getLocalizedMessage", "toString"};

  /** What it says besides what it was given is the JVM's, and about code: there is no key in it. */
  private static final String NULL_POINTER = "java/lang/NullPointerException";

  /**
   * Exceptions that say what {@code Throwable}'s own methods make them say: those that every JVM
   * has loaded before this agent has hook points. To ask each of them for its methods takes a good
   * part of the start.
   */
  public static final List<String> SAY_NO_MORE =
      Collections.unmodifiableList(
          Arrays.asList(
              "java/lang/ArithmeticException",
              "java/lang/ArrayIndexOutOfBoundsException",
              "java/lang/ArrayStoreException",
              "java/lang/BootstrapMethodError",
              "java/lang/ClassCastException",
              "java/lang/ClassNotFoundException",
              "java/lang/Error",
              "java/lang/Exception",
              "java/lang/IllegalArgumentException",
              "java/lang/IllegalMonitorStateException",
              "java/lang/IncompatibleClassChangeError",
              "java/lang/IndexOutOfBoundsException",
              "java/lang/InternalError",
              "java/lang/LinkageError",
              "java/lang/NoClassDefFoundError",
              "java/lang/NoSuchFieldException",
              "java/lang/NoSuchMethodError",
              "java/lang/NoSuchMethodException",
              "java/lang/OutOfMemoryError",
              "java/lang/ReflectiveOperationException",
              "java/lang/RuntimeException",
              "java/lang/StackOverflowError",
              "java/lang/TypeNotPresentException",
              "java/lang/UnsupportedOperationException",
              "java/lang/VirtualMachineError"));

  private final Map<String, List<HookPoint>> byType = new HashMap<>();
  private final NameFilter types = new NameFilter();
  private final Collection<HookGroup> off;
  private final boolean guardsFiles;

  /**
   * The hook points of all groups but those that are off.
   *
   * @param guardsFiles whether there are files to be guarded, whatever is off
   * @param children whether child processes get the agent
   */
  public HookPoints(Collection<HookGroup> off, boolean guardsFiles, boolean children) {
    this.off = off;
    this.guardsFiles = guardsFiles;
    if (children) {
      row(AGENTS, "java.lang.ProcessBuilder", STARTED, "start");
    }
    stdio();
    files();
    logback();
    log4j2();
    jul();
    jboss();
    tomcat();
    reload4j();
    tinylog();
    servers();
    databases();
    tools();
    throwable();
    shippers();
    vaults();
    // By this method the JVM asks each agent's transformers, one agent after the other. So it does
    // not matter which of them come after ours and write methods anew.
    row(AGENTS, "sun.instrument.InstrumentationImpl", TRANSFORMED, "transform");
    // What the JVM tells who attaches to it: whatever is off is among it.
    optional(AGENTS, "jdk.internal.vm.VMSupport", ASKED, "getAgentProperties");
    optional(AGENTS, "sun.misc.VMSupport", ASKED, "getAgentProperties");
    row(AGENTS, KNOWN_VALUES, KNOWN, "add", "retire");
    row(AGENTS, "java.lang.management.ManagementFactory", MANAGED, "getPlatformMBeanServer");
  }

  /** The classes with hook points of their own, by their internal names. */
  public Collection<String> classes() {
    List<String> classes = new ArrayList<>();
    for (String type : byType.keySet()) {
      if (type.indexOf('/') >= 0) {
        classes.add(type);
      }
    }
    return classes;
  }

  private void stdio() {
    row(STDIO, "java.io.FileOutputStream", WRITTEN, "write");
    row(STDIO, "java.io.FileOutputStream", CLOSED, "close");
    row(STDIO, "sun.nio.ch.IOUtil", CHANNEL_WRITTEN, "write");
    row(STDIO, "sun.nio.ch.FileChannelImpl", COPIED_DIRECTLY, HookPoint.ANY);
    row(STDIO, "java.io.PrintStream", SINK, HookPoint.ANY);
    row(STDIO, PRINT_STREAM, GIVEN_BYTES, "write");
    row(STDIO, PRINT_STREAM, GIVEN_LINE, "println", "newLine");
    optional(STDIO, PRINT_STREAM, GIVEN_LINE, "writeln");
    optional(STDIO, STREAM_CLASS, GIVEN_TEXT, "print", "append");
    optional(STDIO, STREAM_CLASS, GIVEN_BYTES, "write", "writeBytes");
    optional(STDIO, STREAM_CLASS, GIVEN_LINE, "println");
    optional(STDIO, STREAM_CLASS, ARGUMENT, "printf", "format");
    row(STDIO, "java.lang.System", STANDARD_STREAM, "setOut", "setErr");
    // A file instead of standard error.
    row(STDIO, "org.slf4j.simple.OutputChoice", STANDARD_STREAM, "<init>");
    row(STDIO, "org.slf4j.impl.OutputChoice", STANDARD_STREAM, "<init>");
    row(STDIO, LOG4J_API + "simple.SimpleLogger", STANDARD_STREAM, "<init>");
    // By which JRuby writes to standard output.
    row(STDIO, "jnr.enxio.channels.NativeDeviceChannel", NATIVE_WRITTEN, "write");
    // Every way out of the JVM passes one of the two, after the shutdown hooks if those run at all.
    row(STDIO, "java.lang.Shutdown", EXIT, "shutdown", "halt");
  }

  /** Those that are opened by a name of standard output, or that the option says. */
  private void files() {
    row(STDIO, "java.io.FileOutputStream", OPENED, "<init>");
    row(STDIO, "java.io.FileOutputStream", GUARDED, "write");
    if (guardsFiles) {
      // The JVM has loaded it by now, so each start would take longer by it; and hardly anybody
      // opens a pipe by it, as it wants to be asked for positions.
      row(STDIO, "java.io.RandomAccessFile", OPENED, "<init>");
      row(STDIO, "java.io.RandomAccessFile", GUARDED, "write", "writeBytes", "writeChars");
      row(STDIO, "java.io.RandomAccessFile", MOVED, "seek");
    }
    row(STDIO, "sun.nio.ch.FileChannelImpl", OPENED, "<init>");
    // Of several buffers. One buffer ends up in the method below, whichever channel it was given.
    row(STDIO, "sun.nio.ch.FileChannelImpl", GUARDED, "write");
    row(STDIO, "sun.nio.ch.FileChannelImpl", MOVED, "position");
    row(STDIO, "sun.nio.ch.IOUtil", GUARDED, "writeFromNativeBuffer");
    optional(STDIO, "sun.nio.ch.SimpleAsynchronousFileChannelImpl", OPENED, "<init>");
  }

  private void logback() {
    String event = "ch.qos.logback.classic.spi.LoggingEvent";
    row(LOGBACK, event, RETURNED, "getMessage", "getFormattedMessage");
    row(LOGBACK, event, ARGUMENTS, "getArgumentArray");
    row(LOGBACK, event, RETURNED, "getLoggerName", "getThreadName", "getMDCPropertyMap", "getMdc");
    String throwable = "ch.qos.logback.classic.spi.ThrowableProxy";
    row(LOGBACK, throwable, RETURNED, "getMessage");
    optional(LOGBACK, throwable, RETURNED, "getOverridingMessage");
    String logger = "ch.qos.logback.classic.Logger";
    row(LOGBACK, logger, LOGGING, "buildLoggingEventAndAppend");
    // With slf4j's fluent API.
    row(LOGBACK, logger, LOGGED, "log");
    row(LOGBACK, "ch.qos.logback.core.AsyncAppenderBase", CARRIED, "append");
    row(LOGBACK, "ch.qos.logback.core.AsyncAppenderBase$Worker", HANDED_ON, "run");
    row(LOGBACK, "ch.qos.logback.classic.PatternLayout", RETURNED, "doLayout");
    row(LOGBACK, "ch.qos.logback.classic.html.HTMLLayout", RETURNED, "doLayout");
    // Up to 1.1 encoders write, and flush, by themselves.
    String appender = "ch.qos.logback.core.OutputStreamAppender";
    beside("setImmediateFlush", LOGBACK, appender, ARGUMENT, "writeBytes");
    String encoder = "ch.qos.logback.core.encoder.LayoutWrappingEncoder";
    optional(LOGBACK, encoder, ENCODED, "convertToBytes");
    optional(LOGBACK, encoder, FORMATTED, "doEncode");
    // Parts of an event that are slf4j's own. Markers are serialised by their fields.
    row(LOGBACK, "org.slf4j.helpers.BasicMarker", ARGUMENT, "<init>");
    row(LOGBACK, "org.slf4j.helpers.BasicMarker", RETURNED, "getName", "toString");
    row(LOGBACK, "org.slf4j.event.KeyValuePair", ARGUMENT, "<init>");
    // What it sends of arguments is their text.
    row(LOGBACK, "ch.qos.logback.classic.spi.LoggingEventVO", READ, "writeObject");
    row(LOGBACK, "ch.qos.logback.classic.spi.LoggerContextVO", RETURNED, "getPropertyMap");
    row(LOGBACK, "ch.qos.logback.core.status.StatusBase", RETURNED, "getMessage", "toString");
    String logstash = "net.logstash.logback.";
    row(LOGBACK, logstash + "marker.LogstashBasicMarker", ARGUMENT, "<init>");
    row(LOGBACK, logstash + "marker.LogstashBasicMarker", RETURNED, "getName", "toString");
    row(LOGBACK, logstash + "marker.ObjectAppendingMarker", ARGUMENT, "<init>");
    row(LOGBACK, logstash + "marker.RawJsonAppendingMarker", ARGUMENT, "<init>");
    row(LOGBACK, logstash + "marker.MapEntriesAppendingMarker", ARGUMENT, "<init>");
    row(LOGBACK, logstash + "marker.LogstashMarker", RETURNED, "toString");
    row(LOGBACK, logstash + "encoder.CompositeJsonEncoder", ENCODED, "encode");
    row(LOGBACK, logstash + "encoder.CompositeJsonEncoder", STREAM, "encode");
    String springBoot = "org.springframework.boot.logging.logback.";
    row(LOGBACK, springBoot + "StructuredLogEncoder", RETURNED, "encode");
  }

  private void log4j2() {
    log4j2Events();
    log4j2Messages();
    row(LOG4J2, LOG4J_API + "MarkerManager$Log4jMarker", RETURNED, "getName", "toString");
    String status = LOG4J_API + "status.StatusData";
    row(LOG4J2, status, RETURNED, "getFormattedStatus");
    optional(LOG4J2, status, RETURNED, "getThreadName");
    log4j2Layouts();
  }

  private void log4j2Events() {
    String event = LOG4J + "impl.Log4jLogEvent";
    String[] messageEvents = {LOG4J + "impl.MutableLogEvent", LOG4J + "async.RingBufferLogEvent"};
    log4j2Event(event);
    row(LOG4J2, event, RETURNED, "toString");
    row(LOG4J2, event, COPIED, "createMemento");
    // These two are their own messages. What their formatTo shows was made by that of a message.
    for (String messageEvent : messageEvents) {
      log4j2Event(messageEvent);
      row(LOG4J2, messageEvent, COPIED, "createMemento");
      // From 2.6 on.
      String own = "swapParameters";
      beside(own, LOG4J2, messageEvent, RETURNED, "getFormattedMessage", "getFormat");
      beside(own, LOG4J2, messageEvent, ARGUMENTS, "getParameters");
    }
    row(LOG4J2, LOG4J_API + "spi.AbstractLogger", LOGGING, "tryLogMessage", "logMessage");
    // What asynchronous loggers and appenders do, in the thread that logs and then in their own.
    String async = LOG4J + "async.";
    row(LOG4J2, async + "RingBufferLogEventTranslator", CARRIED, "translateTo");
    row(LOG4J2, async + "AsyncLogger", CARRIED, "translateTo");
    row(LOG4J2, async + "AsyncLogger", LOGGED, "actualAsyncLog");
    row(LOG4J2, async + "AsyncLoggerConfigDisruptor", CARRIED, "tryEnqueue", "enqueueEvent");
    row(LOG4J2, async + "AsyncLoggerConfig", LOGGED, "logToAsyncLoggerConfigsOnCurrentThread");
    row(LOG4J2, LOG4J + "appender.AsyncAppenderEventDispatcher", LOGGED, "dispatch");
    row(LOG4J2, messageEvents[0], COPIED, "initFrom");
    String throwable = LOG4J + "impl.ThrowableProxy";
    row(LOG4J2, throwable, RETURNED, "getMessage", "getLocalizedMessage", "toString");
    row(LOG4J2, throwable, RETURNED, "getCauseStackTraceAsString", "getSuppressedStackTrace");
    row(LOG4J2, throwable, RETURNED, "getExtendedStackTraceAsString");
  }

  private void log4j2Event(String event) {
    row(LOG4J2, event, RETURNED, "getLoggerName", "getThreadName");
    row(LOG4J2, event, CONTAINER, "getContextStack");
    // Up to 2.6 a context is nothing but a map, and from 3 on it is none.
    beside("getThrownProxy", LOG4J2, event, RETURNED, "getContextMap");
    String context = "Lorg/apache/logging/log4j/util/StringMap;";
    beside(context, LOG4J2, event, CONTAINER, "getContextData");
  }

  private void log4j2Messages() {
    // The arguments of these belong to a template. All but the reusable one, which is seldom asked
    // for them, keep what they have made of it.
    String[] templates = {
      "FormattedMessage",
      "LocalizedMessage",
      "MessageFormatMessage",
      "ParameterizedMessage",
      "ReusableParameterizedMessage",
      "StringFormattedMessage"
    };
    for (String template : templates) {
      row(LOG4J2, log4j2Message(template), ARGUMENTS, "getParameters");
    }
    // These are nothing but objects. The reusable one keeps no text.
    String[] objects = {"ObjectArrayMessage", "ObjectMessage", "ReusableObjectMessage"};
    for (String object : objects) {
      String type = log4j2Message(object);
      row(LOG4J2, type, ARGUMENTS, "getParameters");
      optional(LOG4J2, type, ARGUMENTS, "getParameter");
    }
    String[] others = {
      "MapMessage",
      "ReusableSimpleMessage",
      "SimpleMessage",
      "StructuredDataMessage",
      "ThreadDumpMessage"
    };
    for (String other : others) {
      optional(LOG4J2, log4j2Message(other), RETURNED, "getParameters");
    }
    // These are character sequences, too, from 2.6 on. A reader asks for one character after the
    // other.
    String characters = "Ljava/lang/CharSequence;";
    String simple = LOG4J_API + "message.SimpleMessage";
    String reusable = LOG4J_API + "message.ReusableSimpleMessage";
    row(LOG4J2, simple, STORED, "<init>");
    beside(characters, LOG4J2, simple, STORED, "getFormattedMessage", "readObject");
    row(LOG4J2, reusable, STORED, "set");
    beside(characters, LOG4J2, simple, CHARACTERS, "length", "charAt", "subSequence");
    row(LOG4J2, reusable, CHARACTERS, "length", "charAt", "subSequence");
    String map = LOG4J_API + "message.MapMessage";
    row(LOG4J2, map, RETURNED, "getData", "get");
    // From 2.8 on, and 2.9.
    String data = "Lorg/apache/logging/log4j/util/IndexedStringMap;";
    beside(data, LOG4J2, map, CONTAINER, "getIndexedReadOnlyStringMap");
    beside("containsKey", LOG4J2, map, CONTAINER, "forEach");
  }

  /** Adds what all messages have in common, and returns the class' full name. */
  private String log4j2Message(String name) {
    String type = LOG4J_API + "message." + name;
    row(LOG4J2, type, RETURNED, "getFormattedMessage", "getFormat");
    optional(LOG4J2, type, RETURNED, "toString", "asString");
    optional(LOG4J2, type, APPENDED, "formatTo");
    return type;
  }

  private void log4j2Layouts() {
    String layouts = LOG4J + "layout.";
    String[] texts = {
      "AbstractJacksonLayout",
      "CsvLogEventLayout",
      "CsvParameterLayout",
      "GelfLayout",
      "HtmlLayout",
      "PatternLayout",
      "Rfc5424Layout",
      "SyslogLayout"
    };
    for (String layout : texts) {
      row(LOG4J2, layouts + layout, RETURNED, "toSerializable");
    }
    // Up to 2.1 there is none: the bytes are those of what toSerializable returns.
    beside("getHeader", LOG4J2, layouts + "AbstractStringLayout", ARGUMENT, "getBytes");
    row(LOG4J2, layouts + "StringBuilderEncoder", ARGUMENT, "encode");
    row(LOG4J2, layouts + "LockingStringBuilderEncoder", ARGUMENT, "encode");
    // Whoever receives it can't read an event that held a key: it is shorter than it says it is.
    row(LOG4J2, layouts + "SerializedLayout", RETURNED, "toByteArray");
    String json = LOG4J_API + "layout.template.json.JsonTemplateLayout";
    row(LOG4J2, json, RETURNED, "toSerializable", "toByteArray");
    row(LOG4J2, json + "$StringBuilderEncoder", ARGUMENT, "encode");
    String springBoot = "org.springframework.boot.logging.log4j2.";
    row(LOG4J2, springBoot + "StructuredLogLayout", RETURNED, "toSerializable", "toByteArray");
  }

  private void jul() {
    String event = "java.util.logging.LogRecord";
    row(JUL, event, RETURNED, "getMessage", "getParameters", "getLoggerName");
    row(JUL, "java.util.logging.Logger", LOGGED, "log");
    row(JUL, "java.util.logging.Formatter", RETURNED, "formatMessage");
    // For handlers that are no StreamHandler; for those, whoever's formatter it is, the row below.
    row(JUL, "java.util.logging.SimpleFormatter", RETURNED, "format");
    row(JUL, "java.util.logging.XMLFormatter", RETURNED, "format");
    // In publish or, from Java 21 on, publish0.
    row(JUL, "java.util.logging.StreamHandler", FORMATTED, HookPoint.ANY);
  }

  /** Tomcat's own handlers and formatters for java.util.logging, and its access logs. */
  private void tomcat() {
    String juli = "org.apache.juli.";
    row(TOMCAT, juli + "FileHandler", FORMATTED, "publish");
    // For handlers that are not Tomcat's.
    row(TOMCAT, juli + "JdkLoggerFormatter", RETURNED, "format");
    row(TOMCAT, juli + "JsonFormatter", RETURNED, "format");
    row(TOMCAT, juli + "OneLineFormatter", RETURNED, "format");
    row(TOMCAT, juli + "VerbatimFormatter", RETURNED, "format");
    row(TOMCAT, "org.apache.catalina.valves.AccessLogValve", ARGUMENT, "log");
  }

  /**
   * Exceptions, for whoever reads them as such: other agents, appenders without a layout, an
   * application's own handlers. Each of these methods may be overridden alone.
   */
  private void throwable() {
    row(THROWABLE, "java.lang.Throwable", SAID, TEXTS_OF_EXCEPTIONS);
    for (String kind : EXCEPTIONS) {
      optional(THROWABLE, kind, SAID, TEXTS_OF_EXCEPTIONS);
    }
    // Stack traces, of exceptions whose names say nothing as well.
    row(THROWABLE, "java.lang.Throwable$WrappedPrintStream", PRINTED, "println");
    row(THROWABLE, "java.lang.Throwable$WrappedPrintWriter", PRINTED, "println");
  }

  /**
   * Agents and appenders that gather parts of events from where they are, and not from the event:
   * names of threads and loggers, a context, a message before there is an event. To the
   * application, they have to stay as they are there. So they are redacted where they come
   * together, whichever library they are from.
   */
  private void shippers() {
    // In OpenTelemetry's agent and in those that are made of it, and in an application with the
    // SDK. In some versions, the second class keeps attributes of its own.
    String logs = "io.opentelemetry.sdk.logs.";
    row(SHIPPERS, logs + "SdkLogRecordBuilder", ARGUMENT, "setBody", "setAttribute");
    optional(SHIPPERS, logs + "ExtendedSdkLogRecordBuilder", ARGUMENT, "setBody", "setAttribute");
    row(SHIPPERS, logs + "SdkLoggerProvider", ARGUMENT, "loggerBuilder");
    String newRelic = "com.newrelic.agent.service.logging.LogSenderServiceImpl";
    row(SHIPPERS, newRelic, ARGUMENT, "createValidatedEvent");
    // Lines of JSON that are made of events, and of log4j 1.x's context.
    optional(SHIPPERS, "co.elastic.apm.agent.impl.ElasticApmTracer", ARGUMENT, "reportLog");
    // All that Sentry sends is written by it.
    row(SHIPPERS, "io.sentry.vendor.gson.stream.JsonWriter", ARGUMENT, "name", "value");
    // This one cuts messages first. Its handler for java.util.logging formats them itself.
    String gelf = "biz.paluch.logging.gelf.";
    row(SHIPPERS, gelf + "jul.JulLogEvent", RETURNED, "getMessage");
    row(SHIPPERS, gelf + "intern.GelfMessage", ARGUMENT, "addField", "addFields");
  }

  /** Where applications get their secrets: from then on, these are known values. */
  private void vaults() {
    String aws = "software.amazon.awssdk.services.";
    row(VAULTS, aws + "secretsmanager.model.GetSecretValueResponse", FETCHED, "secretString");
    row(VAULTS, aws + "secretsmanager.model.GetSecretValueResponse", FETCHED, "secretBinary");
    // Of a batch, which older versions have not.
    row(VAULTS, aws + "secretsmanager.model.SecretValueEntry", FETCHED, "secretString");
    row(VAULTS, aws + "secretsmanager.model.SecretValueEntry", FETCHED, "secretBinary");
    row(VAULTS, aws + "ssm.model.Parameter", FETCHED, "value");
    String azure = "com.azure.security.keyvault.secrets.models.";
    row(VAULTS, azure + "KeyVaultSecret", FETCHED, "getValue");
    // These know by which path they were asked.
    String spring = "org.springframework.vault.";
    row(VAULTS, spring + "core.VaultTemplate", FETCHED, "read");
    row(VAULTS, spring + "core.VaultKeyValue1Template", FETCHED, "get");
    row(VAULTS, spring + "core.VaultKeyValue2Template", FETCHED, "get");
    row(VAULTS, spring + "core.VaultVersionedKeyValueTemplate", FETCHED, "get");
    // And these do not.
    row(VAULTS, spring + "support.VaultResponseSupport", FETCHED, "getData");
    row(VAULTS, spring + "support.Versioned", FETCHED, "getData");
    row(VAULTS, "com.bettercloud.vault.api.Logical", FETCHED, "read");
    row(VAULTS, "io.github.jopenlibs.vault.api.Logical", FETCHED, "read");
    String kubernetes = "io.kubernetes.client.openapi.models.V1Secret";
    row(VAULTS, kubernetes, FETCHED, "getData", "getStringData");
    row(VAULTS, "io.fabric8.kubernetes.api.model.Secret", FETCHED, "getData", "getStringData");
    row(VAULTS, "io.smallrye.config.SmallRyeConfig", CONFIGURED, "getConfigValue");
    row(VAULTS, "io.helidon.config.mp.MpConfigImpl", CONFIGURED, "getValue", "getOptionalValue");
    String core = "org.springframework.core.env.";
    row(VAULTS, core + "PropertySourcesPropertyResolver", CONFIGURED, "getProperty");
    String boot = "org.springframework.boot.context.properties.";
    String resolver = boot + "source.ConfigurationPropertySourcesPropertyResolver";
    row(VAULTS, resolver, CONFIGURED, "getProperty");
    row(VAULTS, boot + "bind.Binder", CONFIGURED, "bindProperty");
  }

  /** What it adds to {@code java.util.logging}, whose hook points count here as well. */
  private void jboss() {
    String jboss = "org.jboss.logmanager.";
    String event = jboss + "ExtLogRecord";
    row(JBOSS, event, RETURNED, "getFormattedMessage", "getThreadName");
    row(JBOSS, event, RETURNED, "getNdc", "getMdc", "getMdcCopy");
    row(JBOSS, jboss + "Logger", LOGGED, "logRaw");
    // What an asynchronous handler does in its thread.
    optional(JBOSS, jboss + "ExtHandler", LOGGED, "publishToNestedHandlers");
    optional(JBOSS, jboss + "handlers.AsyncHandler$AsyncTask", HANDED_ON, "run");
    row(JBOSS, jboss + "handlers.WriterHandler", FORMATTED, "doPublish");
    row(JBOSS, jboss + "handlers.SocketHandler", FORMATTED, "doPublish");
    row(JBOSS, jboss + "handlers.SyslogHandler", FORMATTED, "doPublish");
    row(JBOSS, jboss + "handlers.QueueHandler", FORMATTED, "getQueueAsStrings");
  }

  private void reload4j() {
    String log4j = "org.apache.log4j.";
    // An event reads each of its parts once and keeps it: redacted, as it also serialises itself.
    // Optional, as bridges from this library to others have classes of the same names.
    String event = log4j + "spi.LoggingEvent";
    optional(RELOAD4J, event, STORED, "<init>", "getRenderedMessage", "getThreadName");
    optional(RELOAD4J, event, STORED, "getNDC", "getMDCCopy");
    // The thread's own, as long as the event has no copy.
    optional(RELOAD4J, event, RETURNED, "getMDC");
    String throwable = log4j + "spi.ThrowableInformation";
    optional(RELOAD4J, throwable, STORED, "<init>", "getThrowableStrRep");
    optional(RELOAD4J, log4j + "Category", LOGGING, "forcedLog");
    // Whoever's layout it is.
    optional(RELOAD4J, log4j + "WriterAppender", FORMATTED, "subAppend");
    optional(RELOAD4J, log4j + "net.SMTPAppender", FORMATTED, "formatBody");
    optional(RELOAD4J, log4j + "net.SyslogAppender", FORMATTED, "append");
    optional(RELOAD4J, log4j + "net.TelnetAppender", FORMATTED, "append");
    optional(RELOAD4J, log4j + "jdbc.JDBCAppender", FORMATTED, "getLogStatement");
  }

  private void tinylog() {
    String entry = "org.tinylog.core.LogEntry";
    row(TINYLOG, entry, RETURNED, "getMessage", "getContext", "getTag");
    String writers = "org.tinylog.writers.";
    // What else a pattern shows of an entry, such as the thread's name.
    row(TINYLOG, writers + "AbstractFormatPatternWriter", RETURNED, "render");
    row(TINYLOG, writers + "JsonWriter", APPENDED, "addJsonObject");
    row(TINYLOG, "org.tinylog.core.TinylogLoggingProvider", LOGGED, "output");
  }

  /**
   * What servers write by themselves, as a rule of requests: past every logging library. What they
   * queue comes to the same methods.
   */
  private void servers() {
    String undertow = "io.undertow.server.handlers.accesslog.DefaultAccessLogReceiver";
    row(UNDERTOW, undertow, ARGUMENT, "logMessage");
    String jetty = "org.eclipse.jetty.server.";
    row(JETTY, jetty + "RequestLogWriter", ARGUMENT, "write");
    // Jetty 9's own, which up to 9.4.14 had no writer.
    row(JETTY, jetty + "NCSARequestLog", ARGUMENT, "write");
    String grizzly = "org.glassfish.grizzly.http.server.accesslog.StreamAppender";
    row(GRIZZLY, grizzly, ARGUMENT, "append");
    row(GLASSFISH, "com.sun.enterprise.web.PEAccessLogValve", READ, "log");
    String audit = "org.jboss.as.controller.audit.";
    row(WILDFLY, audit + "AbstractFileAuditLogHandler", ARGUMENT, "writeLogItem");
    row(WILDFLY, audit + "SyslogAuditLogHandler", ARGUMENT, "writeLogItem");
  }

  private void databases() {
    String derby = "org.apache.derby.";
    row(
        DATABASES,
        derby + "impl.services.stream.BasicHeaderPrintWriter",
        ARGUMENT,
        "printlnWithHeader");
    // What it says of an error: statements among it. Before 10.15 it was another package.
    String[] packages = {"shared.common.error", "iapi.error"};
    for (String of : packages) {
      row(DATABASES, derby + of + ".ErrorStringBuilder", ARGUMENT, "append", "appendln");
    }
    row(DATABASES, "org.h2.message.TraceSystem", ARGUMENT, "writeFile");
    row(DATABASES, "org.hsqldb.lib.SimpleLog", ARGUMENT, "logContext");
    String p6spy = "com.p6spy.engine.spy.appender.";
    row(DATABASES, p6spy + "StdoutLogger", ARGUMENT, "logText");
    row(DATABASES, p6spy + "BatchFileLogger", ARGUMENT, "logText", "logSQL");
  }

  /** What Ant's own loggers and listeners read, and Clojure's reports of exceptions with data. */
  private void tools() {
    row(ANT, "org.apache.tools.ant.BuildEvent", RETURNED, "getMessage");
    row(CLOJURE, "clojure.main$report_error", FORMATTED, "invokeStatic");
  }

  /** The hook points in a class, given by its internal name; null if there are none. */
  List<HookPoint> in(String internalName) {
    List<HookPoint> rows = types.mayHold(internalName) ? byType.get(internalName) : null;
    if (rows == null) {
      String kind = kindOfException(internalName);
      return kind == null || isLeftAlone(internalName) ? null : byType.get(kind);
    }
    return rows;
  }

  /** The same for a class that is loaded. */
  List<HookPoint> in(Class<?> loaded) {
    String name = loaded.getName();
    return types.mayHold(name) || kindOfException(name) != null ? in(name.replace('.', '/')) : null;
  }

  private static boolean isLeftAlone(String exception) {
    return exception.equals(NULL_POINTER) || SAY_NO_MORE.contains(exception);
  }

  /** Which of {@link #EXCEPTIONS} a class is by its name; null if none. */
  private static String kindOfException(String name) {
    for (String kind : EXCEPTIONS) {
      if (name.endsWith(kind)) {
        return kind;
      }
    }
    return null;
  }

  /** Whether these are the hook points of classes that are exceptions by their names. */
  static boolean areOfExceptions(List<HookPoint> points) {
    return Arrays.asList(EXCEPTIONS).contains(points.get(0).type);
  }

  private void row(HookGroup group, String type, Advice advice, String... methods) {
    add(group, type, null, advice, methods);
  }

  /** Rows for methods that not every supported version of the library has. */
  private void optional(HookGroup group, String type, Advice advice, String... methods) {
    add(group, type, HookPoint.OPTIONAL, advice, methods);
  }

  /**
   * Rows for methods that versions have which have another member, too, and no others.
   *
   * @param member see {@link HookPoint#beside}
   */
  private void beside(
      String member, HookGroup group, String type, Advice advice, String... methods) {
    add(group, type, member, advice, methods);
  }

  private void add(HookGroup group, String type, String beside, Advice advice, String[] methods) {
    boolean isGuard = advice == OPENED || advice == GUARDED || advice == MOVED;
    if (off.contains(group) && !ALWAYS.contains(advice) && !(isGuard && guardsFiles)) {
      return;
    }
    String internalName = type.replace('.', '/');
    List<HookPoint> rows = byType.get(internalName);
    if (rows == null) {
      rows = new ArrayList<>();
      byType.put(internalName, rows);
      types.add(internalName);
    }
    for (String method : methods) {
      rows.add(new HookPoint(group, type, method, advice, beside));
    }
  }
}
