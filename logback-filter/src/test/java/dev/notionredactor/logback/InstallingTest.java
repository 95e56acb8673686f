package dev.notionredactor.logback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.read.ListAppender;
import dev.notionredactor.TestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A context is protected while other threads make use of it. */
class InstallingTest {

  private static final String KEY = TestKeys.accessToken(1);
  private static final int TRIALS = 300;
  private static final long PATIENCE_MILLIS = 60_000;

  /** What each of them logs afterwards goes through its own appenders, masked. */
  @Test
  void loggersMadeMeanwhileAreProtected() throws Exception {
    for (int trial = 0; trial < TRIALS; trial++) {
      LoggerContext context = new TestContext(null).context;
      List<Logger> made = new ArrayList<>();
      AtomicBoolean installed = new AtomicBoolean();
      CountDownLatch begun = new CountDownLatch(1);
      Thread other =
          new Thread(
              () -> {
                for (int i = 0; !installed.get(); i++) {
                  made.add(context.getLogger("a" + i + ".b.c"));
                  begun.countDown();
                }
              });
      other.start();
      begun.await();
      RedactAllAppenders.install(context);
      installed.set(true);
      other.join();
      made.add(context.getLogger("after"));
      for (Logger logger : context.getLoggerList()) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setContext(context);
        appender.start();
        logger.setAdditive(false);
        logger.addAppender(appender);
        logger.info(KEY);
        assertEquals(TestKeys.masked(KEY), appender.list.get(0).getFormattedMessage());
      }
      assertTrue(context.getLoggerList().containsAll(made));
    }
  }

  /** Logback itself locks a logger first, and then the context. */
  @Test
  void levelsMayBeChangedMeanwhile() throws Exception {
    LoggerContext context = new TestContext(null).context;
    Logger logger = context.getLogger("app");
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch installing = new CountDownLatch(1);
    context.addListener(
        new Listener() {
          @Override
          public void onLevelChange(Logger changed, Level level) {
            locked.countDown();
            await(installing);
            context.getScheduledExecutorService();
          }
        });
    Thread setting = new Thread(() -> logger.setLevel(Level.WARN), "setting");
    setting.start();
    locked.await();
    Thread installer = new Thread(() -> RedactAllAppenders.install(context), "installer");
    installer.start();
    while (installer.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    installing.countDown();
    setting.join(PATIENCE_MILLIS);
    installer.join(PATIENCE_MILLIS);
    assertEquals(Thread.State.TERMINATED, setting.getState());
    assertEquals(Thread.State.TERMINATED, installer.getState());
    context.stop();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private abstract static class Listener implements LoggerContextListener {
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
  }
}
