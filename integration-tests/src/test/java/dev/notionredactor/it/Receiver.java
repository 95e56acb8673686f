package dev.notionredactor.it;

import java.io.IOException;

/** Somebody to whom a program sends over the network. Named after the appender that does. */
interface Receiver {

  /**
   * Begins to listen, or to ask somebody to send.
   *
   * @param ready to be run once the program may begin to send
   * @param complete to be run once the program need not wait any longer before it stops sending
   */
  void start(Runnable ready, Runnable complete) throws IOException;

  /** The port on loopback where it listens, or where the program is to listen. */
  int port();

  /** Waits for the last of what was sent, and tells all of it. The program has ended. */
  byte[] received() throws IOException, InterruptedException;

  /** Makes a new one for each run. */
  interface Factory {
    Receiver create() throws IOException;
  }
}
