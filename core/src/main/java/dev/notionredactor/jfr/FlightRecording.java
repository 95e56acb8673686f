package dev.notionredactor.jfr;

import dev.notionredactor.Finding;
import java.lang.reflect.Method;

/**
 * The JDK's flight recorder, where there is one: from JDK 11 on, and in newer ones of JDK 8. It is
 * not loaded before the first finding or failure, and no events are made as long as nothing
 * records. Thread-safe; throws nothing.
 */
public final class FlightRecording {

  /** The class that needs {@code jdk.jfr}, and so is compiled by itself. */
  private static final String RECORDER = "dev.notionredactor.jfr.JdkRecorder";

  /** Null before the first finding or failure. */
  private static volatile Recorder recorder;

  private FlightRecording() {}

  /** Whether there may be a recording. */
  public static boolean isOn() {
    try {
      return recorder().isOn();
    } catch (Throwable noneOrNoRoom) {
      return false;
    }
  }

  /** Records a finding, with the stack of this thread. {@code line}: may be null. */
  public static void record(Finding finding, String line) {
    try {
      if (recorder().isOn()) {
        recorder().finding(finding, line);
      }
    } catch (Throwable noRoom) {
      // The key is masked, and that is what counts.
    }
  }

  /** Records a failure, with the stack of this thread. */
  public static void recordFailure(Throwable failure) {
    try {
      if (recorder().isOn()) {
        recorder().failure(failure.getClass().getName());
      }
    } catch (Throwable noRoom) {
      // As a rule for the reason of the failure itself.
    }
  }

  private static Recorder recorder() throws ReflectiveOperationException {
    Recorder known = recorder;
    if (known == null) {
      known = load();
      recorder = known;
    }
    return known;
  }

  /** An error that is the JVM's is thrown: elsewhere, there may be the room. */
  private static Recorder load() throws ReflectiveOperationException {
    try {
      return loaded();
    } catch (IllegalAccessError otherModule) {
      readItsModule();
      return loaded();
    } catch (LinkageError | ClassNotFoundException notThere) {
      return new NoRecorder();
    }
  }

  private static Recorder loaded() throws ReflectiveOperationException {
    Recorder loaded =
        Class.forName(RECORDER).asSubclass(Recorder.class).getDeclaredConstructor().newInstance();
    loaded.isOn();
    return loaded;
  }

  /**
   * Says what a module descriptor would, if it could: that of Java 9 can't name a module that came
   * with 11. Does nothing on Java 8.
   */
  private static void readItsModule() throws ReflectiveOperationException {
    Method getModule;
    try {
      getModule = Class.class.getMethod("getModule");
    } catch (NoSuchMethodException java8) {
      return;
    }
    Object own = getModule.invoke(FlightRecording.class);
    Object itsModule = getModule.invoke(Class.forName("jdk.jfr.FlightRecorder"));
    own.getClass().getMethod("addReads", own.getClass()).invoke(own, itsModule);
  }

  /** Of a JVM without a flight recorder. */
  private static final class NoRecorder implements Recorder {

    @Override
    public boolean isOn() {
      return false;
    }

    @Override
    public void finding(Finding finding, String line) {}

    @Override
    public void failure(String error) {}
  }
}
