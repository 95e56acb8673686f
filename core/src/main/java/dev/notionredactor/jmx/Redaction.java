package dev.notionredactor.jmx;

import dev.notionredactor.finding.FindingLog;
import dev.notionredactor.mask.Withheld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.ImmutableDescriptor;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenMBeanAttributeInfo;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenMBeanInfoSupport;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/**
 * What JMX shows of the redaction in this JVM: of all redactors that share this class. There is no
 * key in it. Thread-safe.
 *
 * <p>It says itself what its attributes are, as an MXBean's interface can't have a table whose rows
 * have more than one key. To whoever asks it is one all the same.
 */
public class Redaction implements DynamicMBean {

  /** The bean's name. A second one in a JVM has {@code ,instance=2} behind it, and so on. */
  public static final String NAME = "dev.notionredactor:type=Redaction";

  private final String version;

  /** {@code version}: null if it is not known. */
  public Redaction(String version) {
    this.version = version == null ? "" : version;
  }

  /** The options with their values; none where each redactor has its own. */
  protected Map<String, String> options() {
    return Collections.emptyMap();
  }

  /** How many hook points are in place, by their group. */
  protected Map<String, String> hookPoints() {
    return Collections.emptyMap();
  }

  /** What is not masked, and why. */
  protected List<String> notMasking() {
    return Collections.emptyList();
  }

  /** All attributes. */
  private static final List<Shown> ALL =
      Arrays.asList(
          new Shown(
              "Version",
              SimpleType.STRING,
              "the version; empty if it is not known",
              bean -> bean.version),
          new Shown(
              "FindingCount",
              SimpleType.LONG,
              "how many findings there were: a key in a text, a write or an event",
              bean -> FindingLog.totalOfAll()),
          new Shown(
              "Findings",
              Tables.FINDINGS.type,
              "how often each key was masked, for each sink; 1000 at most",
              bean -> Tables.ofFindings(FindingLog.countsOfAll())),
          new Shown(
              "FailureCount",
              SimpleType.LONG,
              "how often redaction failed, and a text was withheld",
              bean -> Withheld.failuresOfAll()),
          new Shown(
              "Options",
              Tables.MAP.type,
              "the agent's options",
              bean -> Tables.ofMap(bean.options())),
          new Shown(
              "HookPoints",
              Tables.MAP.type,
              "how many of the agent's hook points are in place, by their group",
              bean -> Tables.ofMap(bean.hookPoints())),
          new Shown(
              "NotMasking",
              Tables.STRINGS,
              "what is not masked, and why",
              bean -> bean.notMasking().toArray(new String[0])));

  /** What an attribute says. */
  private interface Value {
    Object of(Redaction bean) throws OpenDataException;
  }

  /** An attribute. */
  private static final class Shown {
    private final String name;
    private final OpenType<?> type;
    private final String meaning;
    private final Value value;

    Shown(String name, OpenType<?> type, String meaning, Value value) {
      this.name = name;
      this.type = type;
      this.meaning = meaning;
      this.value = value;
    }
  }

  @Override
  public final Object getAttribute(String name) throws AttributeNotFoundException, MBeanException {
    for (Shown each : ALL) {
      if (each.name.equals(name)) {
        try {
          return each.value.of(this);
        } catch (OpenDataException failure) {
          throw new MBeanException(failure);
        }
      }
    }
    throw new AttributeNotFoundException(name);
  }

  @Override
  public final AttributeList getAttributes(String[] names) {
    AttributeList attributes = new AttributeList();
    for (String name : names) {
      try {
        attributes.add(new Attribute(name, getAttribute(name)));
      } catch (AttributeNotFoundException | MBeanException leftOut) {
        // As the method is to do.
      }
    }
    return attributes;
  }

  @Override
  public final MBeanInfo getMBeanInfo() {
    List<OpenMBeanAttributeInfo> attributes = new ArrayList<>();
    for (Shown each : ALL) {
      attributes.add(
          new OpenMBeanAttributeInfoSupport(
              each.name,
              each.meaning,
              each.type,
              /* isReadable= */ true,
              /* isWritable= */ false,
              /* isIs= */ false));
    }
    return new OpenMBeanInfoSupport(
        Redaction.class.getName(),
        "What notion-redactor has masked",
        attributes.toArray(new OpenMBeanAttributeInfo[0]),
        null,
        null,
        null,
        new ImmutableDescriptor("mxbean=true"));
  }

  @Override
  public final void setAttribute(Attribute attribute) throws AttributeNotFoundException {
    throw new AttributeNotFoundException(attribute.getName() + " can't be set");
  }

  @Override
  public final AttributeList setAttributes(AttributeList attributes) {
    return new AttributeList();
  }

  @Override
  public final Object invoke(String name, Object[] arguments, String[] types) {
    throw new UnsupportedOperationException("there are no operations");
  }
}
