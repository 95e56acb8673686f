package dev.notionredactor.benchmarks.programs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.rewrite.RewritePolicy;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;

/** Replaces what a regular expression finds in messages, as many projects have it. */
@Plugin(name = "RegexRewritePolicy", category = "Core", elementType = "rewritePolicy")
public final class RegexRewritePolicy implements RewritePolicy {

  private final Pattern pattern;
  private final String replacement;

  private RegexRewritePolicy(Pattern pattern, String replacement) {
    this.pattern = pattern;
    this.replacement = replacement;
  }

  /** For Log4j's configuration. */
  @PluginFactory
  public static RegexRewritePolicy of(
      @PluginAttribute("regex") String regex, @PluginAttribute("replacement") String replacement) {
    return new RegexRewritePolicy(Pattern.compile(regex), replacement);
  }

  @Override
  public LogEvent rewrite(LogEvent event) {
    Matcher matcher = pattern.matcher(event.getMessage().getFormattedMessage());
    return matcher.find()
        ? new Log4jLogEvent.Builder(event)
            .setMessage(new SimpleMessage(matcher.replaceAll(replacement)))
            .build()
        : event;
  }
}
