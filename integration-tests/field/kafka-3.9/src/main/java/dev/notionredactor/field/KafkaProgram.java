package dev.notionredactor.field;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.cli.ConnectStandalone;

/** A broker that is its own controller, a client, and a Connect worker whose task fails. */
final class KafkaProgram {

  private KafkaProgram() {}

  /**
   * Starts them one after the other, and ends when the task has failed.
   *
   * @param args the broker's configuration, its address, that of the worker's REST interface, and a
   *     key
   */
  public static void main(String[] args) throws Exception {
    String address = args[1];
    String key = args[3];
    Thread broker = new Thread(() -> kafka.Kafka.main(new String[] {args[0]}), "broker");
    broker.setDaemon(true);
    broker.start();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic("topic-" + key, 1, (short) 1))).all().get();
    }
    Map<String, Object> client = Map.of("bootstrap.servers", address, "client.id", "client-" + key);
    StringSerializer strings = new StringSerializer();
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(client, strings, strings)) {
      producer.send(new ProducerRecord<>("topic-" + key, "record")).get(1, TimeUnit.MINUTES);
    }
    System.out.println("sent " + key);
    connect(address, args[2], key);
  }

  private static void connect(String address, String rest, String key) throws Exception {
    Path worker = Path.of("worker.properties");
    Properties settings = new Properties();
    settings.put("bootstrap.servers", address);
    settings.put("listeners", rest);
    settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
    settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
    settings.put("offset.storage.file.filename", "offsets");
    store(settings, worker);
    Properties connector = new Properties();
    connector.put("name", "connector-" + key);
    connector.put("connector.class", "org.apache.kafka.connect.file.FileStreamSinkConnector");
    connector.put("tasks.max", "1");
    connector.put("topics", "topic-" + key);
    connector.put("file", "/nowhere/" + key);
    Path sink = Path.of("sink.properties");
    store(connector, sink);
    Thread connect =
        new Thread(
            () -> ConnectStandalone.main(new String[] {worker.toString(), sink.toString()}),
            "connect");
    connect.setDaemon(true);
    connect.start();
    String status = rest + "/connectors/connector-" + key + "/tasks/0/status";
    while (!answer(status).contains("FAILED")) {
      Thread.sleep(100);
    }
    // At an exit the worker and its web server stop each other, and at times wait for ever.
    Runtime.getRuntime().halt(0);
  }

  /** What it says; nothing if it does not say anything yet. */
  private static String answer(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException notYet) {
      return "";
    }
  }

  private static void store(Properties properties, Path file) throws Exception {
    try (var out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
  }
}
