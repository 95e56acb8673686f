package dev.notionredactor.forms;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Mails and words of their headers, as Angus Mail encodes them. */
final class Mails {

  private static final String[] RUN_DEPENDENT = {"Message-ID", "Date"};

  private Mails() {}

  static Map<String, Producer> producers() {
    Map<String, Producer> producers = new LinkedHashMap<>();
    producers.put("Angus Mail, quoted-printable", keys -> mail(keys, "quoted-printable", "Q"));
    producers.put("Angus Mail, base64", keys -> mail(keys, "base64", "B"));
    producers.put("Angus Mail, word in Q", keys -> word("ü " + keys.access(), "Q"));
    producers.put("Angus Mail, word in B", keys -> word("ü " + keys.legacy(), "B"));
    return producers;
  }

  private static String mail(Keys keys, String encoding, String wordEncoding) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setHeader(
        "Subject",
        MimeUtility.fold(9, word("Schlüssel ist " + keys.access() + " ab heute", wordEncoding)));
    mail.setText(
        "Schlüssel ist " + keys.access() + ",\nmit " + keys.json() + " zu holen\n", "UTF-8");
    mail.setHeader("Content-Transfer-Encoding", encoding);
    mail.saveChanges();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    mail.writeTo(sent, RUN_DEPENDENT);
    return sent.toString();
  }

  private static String word(String text, String encoding) throws Exception {
    return MimeUtility.encodeText(text, "UTF-8", encoding);
  }
}
