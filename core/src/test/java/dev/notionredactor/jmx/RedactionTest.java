package dev.notionredactor.jmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.notionredactor.Findings;
import dev.notionredactor.Redactor;
import dev.notionredactor.TestKeys;
import java.lang.management.ManagementFactory;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What JMX shows, to whoever asks by the protocol of jconsole as well. */
class RedactionTest {

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName name = name(Redaction.NAME);

  private static ObjectName name(String name) {
    try {
      return new ObjectName(name);
    } catch (Exception wrong) {
      throw new AssertionError(wrong);
    }
  }

  @BeforeEach
  void register() {
    assertFalse(server.isRegistered(name));
    Findings.registerMBean();
  }

  @AfterEach
  void unregister() {
    Findings.unregisterMBean();
    assertFalse(server.isRegistered(name));
  }

  @Test
  @SuppressWarnings("BanJNDI") // The address is this process' own.
  void showsEachKeyAndSink() throws Exception {
    String key = TestKeys.randomAccessToken();
    Redactor redactor = Redactor.create();
    long before = (Long) server.getAttribute(name, "FindingCount");
    redactor.redact(key);
    redactor.redact(key);
    JMXConnectorServer jconsoles =
        JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("service:jmx:rmi://localhost"), null, server);
    jconsoles.start();
    try (JMXConnector connector = JMXConnectorFactory.connect(jconsoles.getAddress())) {
      MBeanServerConnection connection = connector.getMBeanServerConnection();
      assertEquals(before + 2, connection.getAttribute(name, "FindingCount"));
      TabularData findings = (TabularData) connection.getAttribute(name, "Findings");
      CompositeData row =
          findings.get(new Object[] {TestKeys.fingerprint(key), "access token", "text"});
      assertEquals(2L, row.get("count"));
      assertTrue((Long) row.get("first") <= (Long) row.get("last"));
      assertTrue((Long) row.get("last") <= System.currentTimeMillis());
      assertFalse(findings.toString().contains(key));
    } finally {
      jconsoles.stop();
    }
  }

  @Test
  void countsFailures() throws Exception {
    long before = (Long) server.getAttribute(name, "FailureCount");
    Redactor.create().withheld(1, new IllegalStateException());
    assertEquals(before + 1, server.getAttribute(name, "FailureCount"));
  }

  /** Of open types, as whoever asks has none of our classes. */
  @Test
  void eachAttributeIsWhatItSaysItIs() throws Exception {
    assertEquals("true", server.getMBeanInfo(name).getDescriptor().getFieldValue("mxbean"));
    for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
      OpenType<?> type = ((OpenMBeanAttributeInfo) attribute).getOpenType();
      assertTrue(type.isValue(server.getAttribute(name, attribute.getName())), attribute::toString);
      assertFalse(attribute.isWritable());
    }
    assertThrows(
        AttributeNotFoundException.class, () -> server.getAttribute(name, "SomethingElse"));
    assertThrows(
        AttributeNotFoundException.class,
        () -> server.setAttribute(name, new Attribute("Version", "2")));
  }

  @Test
  void aSecondOneHasAnotherName() throws Exception {
    Registration second = Registration.of(new Redaction(null), server);
    ObjectName other = name(Redaction.NAME + ",instance=2");
    assertTrue(server.isRegistered(other));
    second.end();
    assertFalse(server.isRegistered(other));
    second.end();
  }

  @Test
  void registeringTwiceIsOnce() {
    Findings.registerMBean();
    assertFalse(server.isRegistered(name(Redaction.NAME + ",instance=2")));
  }
}
