package dev.notionredactor.site;

import org.teavm.jso.JSExportClasses;

/** What the compiler to JavaScript starts from. */
@JSExportClasses(PageRedactor.class)
final class Exports {

  private Exports() {}
}
