package dev.notionredactor.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.PrimitiveArrayInstance;

/** What a profiler's library reads in a heap dump: instances by class, and all texts by address. */
record HeapDump(Map<String, Integer> instances, Map<Long, String> texts) {

  static HeapDump read(Path file) throws IOException {
    Heap heap = HeapFactory.createHeap(file.toFile());
    Map<String, Integer> instances = new TreeMap<>();
    for (JavaClass each : classes(heap)) {
      instances.merge(each.getName(), each.getInstancesCount(), Integer::sum);
    }
    Map<Long, String> texts = new TreeMap<>();
    for (Instance string : instances(heap, "java.lang.String")) {
      Object value = string.getValueOfField("value");
      if (value instanceof PrimitiveArrayInstance array) {
        Object coder = string.getValueOfField("coder");
        boolean wide = coder != null && ((Number) coder).intValue() == 1;
        texts.put(string.getInstanceId(), wide ? wide(array) : text(array));
      }
    }
    for (Instance array : instances(heap, "char[]")) {
      texts.put(array.getInstanceId(), text((PrimitiveArrayInstance) array));
    }
    for (Instance array : instances(heap, "byte[]")) {
      texts.put(array.getInstanceId(), text((PrimitiveArrayInstance) array));
    }
    return new HeapDump(instances, texts);
  }

  @SuppressWarnings("unchecked")
  private static List<JavaClass> classes(Heap heap) {
    return heap.getAllClasses();
  }

  @SuppressWarnings("unchecked")
  private static List<Instance> instances(Heap heap, String name) {
    JavaClass type = heap.getJavaClassByName(name);
    return type == null ? List.of() : type.getInstances();
  }

  /** Of characters, or of bytes that stand for one each. */
  @SuppressWarnings("unchecked")
  private static String text(PrimitiveArrayInstance array) {
    StringBuilder text = new StringBuilder();
    for (String value : (List<String>) array.getValues()) {
      boolean isNumber = value.length() > 1 || Character.isDigit(value.charAt(0));
      text.append(
          array.getJavaClass().getName().equals("byte[]") && isNumber
              ? (char) (Integer.parseInt(value) & 0xff)
              : value.charAt(0));
    }
    return text.toString();
  }

  private static String wide(PrimitiveArrayInstance array) {
    String bytes = text(array);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < bytes.length(); i += 2) {
      text.append((char) (bytes.charAt(i) | bytes.charAt(i + 1) << 8));
    }
    return text.toString();
  }
}
