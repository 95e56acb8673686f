package dev.notionredactor.it;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Takes mails, with their headers. */
final class MailReceiver implements Receiver {

  private static final int PATIENCE_MILLIS = 60_000;

  private final GreenMail server;

  MailReceiver() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    server = new GreenMail(setup);
  }

  @Override
  public void start(Runnable ready, Runnable complete) {
    server.start();
    ready.run();
    complete.run();
  }

  @Override
  public int port() {
    SmtpServer smtp = server.getSmtp();
    return smtp.getPort();
  }

  @Override
  public byte[] received() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (MimeMessage mail : server.getReceivedMessages()) {
      all.write(GreenMailUtil.getWholeMessage(mail).getBytes(StandardCharsets.ISO_8859_1));
    }
    server.stop();
    return all.toByteArray();
  }
}
