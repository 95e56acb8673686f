package dev.notionredactor.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;

/** Says why an application did not start whose options are not allowed. */
final class RefusedPropertyAnalyzer extends AbstractFailureAnalyzer<RefusedPropertyException> {

  RefusedPropertyAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable failure, RefusedPropertyException refused) {
    Origin origin = refused.origin();
    return new FailureAnalysis(
        "notion-redactor can't mask as it is told to: "
            + refused.getMessage()
            + (origin == null ? "" : System.lineSeparator() + "It is set in " + origin + "."),
        "Correct that property, or take it out to have its default.",
        refused);
  }
}
