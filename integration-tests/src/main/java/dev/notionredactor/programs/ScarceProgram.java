package dev.notionredactor.programs;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Has a library show objects that say keys, each another, where there is little left of the stack
 * ({@code stack}) or of the heap ({@code heap}), and then where there is plenty. Leaves the keys in
 * a file.
 */
public final class ScarceProgram {

  private static final int STACK = 300 * 1024;

  /** How often, from each place. */
  private static final int STEPS = Integer.getInteger("steps");

  private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final List<String> keys = new ArrayList<>();
  private final Random random = new Random(Program.key().hashCode());
  private final Places places;

  private ScarceProgram(Places places) {
    this.places = places;
  }

  public static void main(String[] arguments) throws Exception {
    // Libraries say at length what went wrong.
    System.setErr(new PrintStream(new Nowhere()));
    Places places = Places.of(arguments[0]);
    ScarceProgram program = new ScarceProgram(places);
    places.showAll("clean", "clean");
    for (int place = 0; place < places.count(); place++) {
      Object[] objects = program.objects();
      if (arguments[1].equals("stack")) {
        program.atEndOfStack(place, objects);
      } else {
        program.inFullHeap(place, objects);
      }
    }
    places.showAll("end", Program.key());
    places.end();
    program.leaveKeys();
  }

  private Object[] objects() {
    Object[] objects = new Object[STEPS];
    for (int i = 0; i < STEPS; i++) {
      StringBuilder key = new StringBuilder("ntn_45600000015");
      while (key.length() < 50) {
        key.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      keys.add(key.toString());
      objects[i] = new Deep(key.toString());
    }
    return objects;
  }

  private void leaveKeys() throws Exception {
    try (PrintWriter file = new PrintWriter(Program.file("keys"))) {
      keys.forEach(file::println);
    }
  }

  private void show(int place, Object object) {
    try {
      places.show(place, object, "beside");
    } catch (Throwable noRoom) {
      // As for any program.
    }
  }

  private void atEndOfStack(int place, Object[] objects) throws Exception {
    Thread small = new Thread(null, () -> descend(place, objects), "small stack", STACK);
    small.start();
    small.join();
  }

  /** Goes down until there is no stack left, and on the way up shows an object at each depth. */
  @SuppressWarnings("InfiniteRecursion")
  private int descend(int place, Object[] objects) {
    int left = 0;
    try {
      left = descend(place, objects);
    } catch (StackOverflowError bottom) {
      // From here on up there is more and more of it.
    }
    try {
      if (left < objects.length) {
        show(place, objects[left]);
      }
    } catch (StackOverflowError noRoom) {
      // Not even for the call.
    }
    return left + 1;
  }

  /** Fills the heap to the last few bytes, and gives a little back before each object. */
  private void inFullHeap(int place, Object[] objects) {
    Object[] last = null;
    for (int size = 1 << 20; size > 0; size /= 2) {
      try {
        for (; ; ) {
          last = new Object[] {last, new byte[size]};
        }
      } catch (OutOfMemoryError full) {
        // Then what is smaller.
      }
    }
    for (Object object : objects) {
      for (int i = 0; i < 40 && last != null; i++) {
        last = (Object[]) last[0];
      }
      show(place, object);
    }
  }

  /** Needs some of the stack to say what it does. */
  private static final class Deep {

    private static final int DEEP = 30;

    private final String text;

    Deep(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text(DEEP);
    }

    private String text(int depth) {
      return depth == 0 ? "deep " + text : text(depth - 1);
    }
  }
}
