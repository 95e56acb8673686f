package dev.notionredactor.programs;

import java.io.PrintWriter;

/** Reads objects as somebody does who puts up with some that can't be read. */
final class Reading {

  private Reading() {}

  static void write(PrintWriter file, Object... objects) {
    if (objects == null) {
      return;
    }
    for (Object object : objects) {
      String text;
      try {
        text = String.valueOf(object);
      } catch (Throwable unreadable) {
        text = unreadable.getClass().getName();
      }
      file.println(text);
    }
  }
}
