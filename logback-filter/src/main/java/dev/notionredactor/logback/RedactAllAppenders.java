package dev.notionredactor.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.LifeCycle;
import java.util.Map;
import java.util.Objects;

/**
 * Masks Notion keys in every appender of every logger. One line in logback.xml does it, wherever in
 * the file it stands:
 *
 * <pre>{@code
 * <contextListener class="dev.notionredactor.logback.RedactAllAppenders"/>
 * }</pre>
 *
 * <p>Appenders and loggers added later are covered. So is everything after {@link
 * LoggerContext#reset}: once a context is protected it stays so for good, even if the next
 * configuration does not have this line, or is broken. Appenders stay who they are: {@code
 * logger.getAppender("FILE")} returns the one that was configured. An event without a key reaches
 * them as it is, the same instance.
 *
 * <p>It is a listener only because that is what Logback starts for one line of configuration. It
 * relies on no event, since Logback 1.2 has none for the end of a configuration, and no version has
 * one for appenders added by code: {@code Loggers} says what it does instead.
 *
 * <p>If the context can't be protected (on the module path, if Logback's module is not open to this
 * one), the application runs on, and Logback's status and standard error say so.
 *
 * <p>The options of a {@link RedactingComponent} are elements within. Those of a later
 * configuration replace them.
 *
 * <p>Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RedactAllAppenders extends ContextAwareBase
    implements RedactingComponent, LoggerContextListener, LifeCycle {

  private final ComponentOptions options = new ComponentOptions();
  private volatile boolean started;

  /** A listener to be given a context and started, as Logback's configurators do. */
  public RedactAllAppenders() {}

  /**
   * Protects a context, as the line in logback.xml does, with the options of the process. Has no
   * effect on one that is protected.
   *
   * @param context that of the application
   * @return whether the context is protected now; if not, its status and standard error say why
   * @throws NullPointerException if {@code context} is null
   */
  public static boolean install(LoggerContext context) {
    RedactAllAppenders listener = new RedactAllAppenders();
    listener.setContext(Objects.requireNonNull(context, "context"));
    listener.protect(ComponentRedactor.of(listener), /* anew= */ false);
    return listener.isStarted();
  }

  /**
   * Protects a context by options that were read elsewhere; if it is protected, by these from now
   * on. For frameworks that configure the logging, and have properties of their own: those of the
   * process do not count here, and which of the named secrets can't be masked is not said.
   *
   * @param context that of the application
   * @param options texts by the names of the options, {@code mask} for one; an option that is not
   *     among them has its default
   * @return as {@link #install(LoggerContext)}
   * @throws IllegalArgumentException if there is no such option, or its value is not allowed; the
   *     message says what is, and shows no key. Nothing is changed then
   * @throws NullPointerException if one of the two is null
   */
  public static boolean install(LoggerContext context, Map<String, String> options) {
    RedactAllAppenders listener = new RedactAllAppenders();
    listener.setContext(Objects.requireNonNull(context, "context"));
    options.forEach(listener.options.given()::set);
    listener.protect(ComponentRedactor.alone(listener, listener.options.given()), /* anew= */ true);
    return listener.isStarted();
  }

  /**
   * Whether a context is protected, by whichever of these ways.
   *
   * @return false also if that can't be found out
   * @throws NullPointerException if {@code context} is null
   */
  public static boolean covers(LoggerContext context) {
    return Loggers.areProtected(Objects.requireNonNull(context, "context"));
  }

  @Override
  public ComponentOptions options() {
    return options;
  }

  /** Protects the context; if it is protected, with these options from now on. */
  @Override
  public void start() {
    protect(ComponentRedactor.of(this), /* anew= */ true);
  }

  private void protect(ComponentRedactor redactor, boolean anew) {
    try {
      Loggers.protect((LoggerContext) getContext(), redactor, anew);
      started = true;
    } catch (ReflectiveOperationException | RuntimeException failure) {
      // Not only to the status, which is shown if asked for: the keys are not masked.
      String problem = "notion-redactor: not masking Logback's appenders: " + failure;
      System.err.println(problem);
      addError(problem, failure);
    }
  }

  /** Changes nothing: events may still be under way. */
  @Override
  public void stop() {
    started = false;
  }

  @Override
  public boolean isStarted() {
    return started;
  }

  /** False: the protection outlives a reset by itself, and the next configuration has its own. */
  @Override
  public boolean isResetResistant() {
    return false;
  }

  @Override
  public void onStart(LoggerContext context) {}

  @Override
  public void onReset(LoggerContext context) {}

  @Override
  public void onStop(LoggerContext context) {}

  @Override
  public void onLevelChange(Logger logger, Level level) {}
}
