package dev.notionredactor.programs;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Has a library show objects that throw when they are asked for their text, a few times or always,
 * and else say a key, each beside a key. Then it prints that it goes on.
 */
public final class UnsteadyProgram {

  private UnsteadyProgram() {}

  public static void main(String[] arguments) throws Exception {
    // Libraries say at length what went wrong.
    System.setErr(new PrintStream(new Nowhere()));
    Places places = Places.of(arguments[0]);
    places.showAll("clean", "clean");
    for (Thrown thrown : Thrown.values()) {
      for (int times : new int[] {1, 2, 3, 4, Integer.MAX_VALUE}) {
        for (int place = 0; place < places.count(); place++) {
          try {
            places.show(place, new Unsteady(thrown, times), Program.key());
          } catch (Throwable asItMay) {
            // It is the program's own.
          }
        }
      }
    }
    places.showAll("end", Program.key());
    places.end();
  }

  /** What an object throws. */
  private enum Thrown {
    EXCEPTION {
      @Override
      void happen() {
        throw new IllegalStateException("of the object");
      }
    },

    STACK_OVERFLOW {
      @Override
      void happen() {
        throw new StackOverflowError("of the object");
      }
    },

    END_OF_STACK {
      @Override
      @SuppressWarnings("InfiniteRecursion")
      void happen() {
        happen();
        happen();
      }
    },

    OUT_OF_MEMORY {
      @Override
      void happen() {
        throw new OutOfMemoryError("of the object");
      }
    },

    TOO_LARGE {
      @Override
      void happen() {
        throw new IllegalStateException("had room for " + new long[Integer.MAX_VALUE].length);
      }
    },

    LINKAGE {
      @Override
      void happen() {
        throw new NoClassDefFoundError("of the object");
      }
    },

    DEATH {
      @Override
      void happen() {
        throw new ThreadDeath();
      }
    },

    ASSERTION {
      @Override
      void happen() {
        throw new AssertionError("of the object");
      }
    },

    OWN {
      @Override
      void happen() {
        throw new Own();
      }
    },

    WRAPPED {
      @Override
      void happen() {
        throw new IllegalStateException(new InvocationTargetException(new StackOverflowError()));
      }
    };

    abstract void happen();
  }

  private static final class Own extends Error {
    private static final long serialVersionUID = 1;
  }

  private static final class Unsteady {

    private final Thrown thrown;
    private int times;

    Unsteady(Thrown thrown, int times) {
      this.thrown = thrown;
      this.times = times;
    }

    @Override
    public synchronized String toString() {
      if (times > 0) {
        times--;
        thrown.happen();
      }
      return "unsteady " + Program.key();
    }
  }
}
