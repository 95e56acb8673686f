package dev.notionredactor.programs;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints and logs its secret all the time, with the time, while the file that it is in is rotated
 * as Kubernetes does it. In the end it shows all that it ever had, too.
 */
public final class RotationProgram {

  private static final int ROTATIONS = 50;
  private static final long ROTATION_MILLIS = 400;
  private static final long LEAK_MILLIS = 10;

  /** By then, all must be known. */
  private static final long LAST_MILLIS = 2_500;

  private final Logger logger = LoggerFactory.getLogger("program");
  private final List<String> secrets = new ArrayList<>();

  private RotationProgram() {}

  public static void main(String[] arguments) throws Exception {
    new RotationProgram().run();
  }

  private void run() throws Exception {
    Path dir = new File(System.getProperty("secrets")).toPath();
    Path secret = dir.resolve("token");
    rotate(dir, 0);
    Files.createSymbolicLink(secret, new File("..data/token").toPath());
    // Nobody tells when the agent or a filter has looked.
    leak(secret, LAST_MILLIS);
    for (int i = 1; i <= ROTATIONS; i++) {
      rotate(dir, i);
      leak(secret, ROTATION_MILLIS);
    }
    leak(secret, LAST_MILLIS);
    for (String each : secrets) {
      show("last", each);
    }
  }

  private void rotate(Path dir, int version) throws IOException {
    String secret = System.getProperty("secret") + "-" + version;
    Path real = Files.createDirectory(dir.resolve("..version_" + version));
    Files.write(real.resolve("token"), secret.getBytes(StandardCharsets.US_ASCII));
    Path link = Files.createSymbolicLink(dir.resolve("..data_tmp"), real.getFileName());
    Files.move(link, dir.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    secrets.add(secret);
    System.out.println("rotated " + version + " " + System.currentTimeMillis());
  }

  private void leak(Path file, long millis) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + millis;
    while (System.currentTimeMillis() < end) {
      String secret = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
      show(String.valueOf(System.currentTimeMillis()), secret);
      Thread.sleep(LEAK_MILLIS);
    }
  }

  private void show(String when, String secret) {
    System.out.println("printed " + when + " " + secret);
    logger.info("logged {} {}", when, secret);
  }
}
