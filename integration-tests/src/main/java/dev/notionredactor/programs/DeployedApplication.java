package dev.notionredactor.programs;

/** An application that comes and goes, in a class loader of its own. */
public final class DeployedApplication implements Runnable {

  private static final InheritableThreadLocal<Object> CONTEXT = new InheritableThreadLocal<>();

  private final String subject;

  public DeployedApplication(String subject) {
    this.subject = subject;
  }

  @Override
  public void run() {
    CONTEXT.set(this);
    try {
      Subject logging = Subjects.of(subject);
      if (!Subjects.leavesSomethingInThreads(subject)) {
        use(logging);
      }
      Thread thread = new Thread(() -> use(logging));
      thread.start();
      thread.join();
      logging.stop();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      CONTEXT.remove();
    }
  }

  private static void use(Subject logging) {
    try {
      logging.log("a text of the application's", null);
      logging.log("Bearer " + Program.key(), new OwnException());
      logging.logBy("of", "the application");
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final class OwnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      return "Bearer " + Program.key();
    }
  }
}
