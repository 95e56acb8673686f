package dev.notionredactor.programs;

/** Prints a key in every way that standard output and error can be written to. */
public final class StdioProgram {

  private StdioProgram() {}

  public static void main(String[] arguments) throws Exception {
    String key = Program.key();
    new PrintCases(key, "System.out", System.out).run();
    new PrintCases(key, "System.err", System.err).run();
    new DescriptorCases(key).run();
    new ChannelCases(key).run();
    new RedirectedCases(key).run();
    uncaught(key);
  }

  private static void uncaught(String key) throws InterruptedException {
    Program.begin("printStackTrace");
    new IllegalStateException("Bearer " + key).printStackTrace();
    Program.begin("uncaught in another thread");
    Thread thread =
        new Thread("thread " + key) {
          @Override
          public void run() {
            throw new IllegalStateException("Bearer " + key);
          }
        };
    thread.start();
    thread.join();
    Program.begin("uncaught");
    throw new IllegalStateException("Bearer " + key);
  }
}
