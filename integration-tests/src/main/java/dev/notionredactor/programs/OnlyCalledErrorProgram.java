package dev.notionredactor.programs;

/** Has classes that are called as exceptions are, and are none. */
public final class OnlyCalledErrorProgram {

  private OnlyCalledErrorProgram() {}

  /** Its own method is a class method. */
  enum LastError {
    ONLY;

    static String getMessage() {
      return "last " + Program.key();
    }
  }

  /** One that is above it is no exception either. */
  static class ApiError extends Base {
    String getMessage() {
      return "own " + Program.key();
    }

    static String getLocalizedMessage() {
      return "local " + Program.key();
    }
  }

  static class Base {}

  public static void main(String[] arguments) {
    System.out.println(LastError.ONLY + " " + LastError.getMessage());
    System.out.println(new ApiError().getMessage() + ApiError.getLocalizedMessage());
  }
}
