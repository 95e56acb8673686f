package dev.notionredactor.field;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/** Components that are drawn without a screen, and an event that fails. */
final class WindowsProgram {

  private WindowsProgram() {}

  /**
   * Draws a key, and prints it.
   *
   * @param args a key
   */
  public static void main(String[] args) throws Exception {
    String key = args[0];
    BufferedImage image = new BufferedImage(600, 20, BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(
        () -> {
          JLabel label = new JLabel(key);
          label.setSize(label.getPreferredSize());
          Graphics2D graphics = image.createGraphics();
          label.paint(graphics);
          graphics.dispose();
          System.out.println("drawn " + label);
        });
    // The queue prints it, and goes on.
    SwingUtilities.invokeLater(
        () -> {
          throw new IllegalStateException("failed with " + key);
        });
    SwingUtilities.invokeAndWait(() -> System.out.println("went on"));
  }
}
