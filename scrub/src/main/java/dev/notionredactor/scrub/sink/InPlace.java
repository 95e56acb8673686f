package dev.notionredactor.scrub.sink;

import dev.notionredactor.scrub.input.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** Each file in its own place, which keeps its owner, mode and times. */
public final class InPlace implements Target {

  @Override
  public boolean takesClean() {
    return false;
  }

  @Override
  public boolean takesSeveral() {
    return true;
  }

  @Override
  public TargetFile open(InputFile file, String name) throws IOException {
    // Where a link leads, not the link.
    Path original = file.path().toRealPath();
    return new NewFile(original) {
      @Override
      void complete(Path written) throws IOException {
        copyAttributes(original, written);
      }
    };
  }

  private static void copyAttributes(Path from, Path to) throws IOException {
    UserDefinedFileAttributeView named =
        Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
    if (named != null) {
      copyNamed(named, Files.getFileAttributeView(to, UserDefinedFileAttributeView.class));
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (posix != null) {
      PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
      PosixFileAttributes own = posix.readAttributes();
      if (!attributes.group().equals(own.group())) {
        posix.setGroup(attributes.group());
      }
      if (!attributes.owner().equals(own.owner())) {
        posix.setOwner(attributes.owner());
      }
      posix.setPermissions(attributes.permissions());
      copyMode(from, to);
    }
    BasicFileAttributes times = Files.readAttributes(from, BasicFileAttributes.class);
    Files.getFileAttributeView(to, BasicFileAttributeView.class)
        .setTimes(times.lastModifiedTime(), times.lastAccessTime(), times.creationTime());
  }

  /** With what is no permission: whose rights a program has that is in it. */
  private static void copyMode(Path from, Path to) throws IOException {
    try {
      Files.setAttribute(to, "unix:mode", Files.getAttribute(from, "unix:mode"));
    } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
      // Where there is no such mode, there is none to keep.
    }
  }

  private static void copyNamed(UserDefinedFileAttributeView from, UserDefinedFileAttributeView to)
      throws IOException {
    try {
      for (String name : from.list()) {
        ByteBuffer value = ByteBuffer.allocate(from.size(name));
        from.read(name, value);
        value.flip();
        to.write(name, value);
      }
    } catch (FileSystemException notSupported) {
      // Not all file systems have these.
    }
  }

  @Override
  public void close() {}
}
