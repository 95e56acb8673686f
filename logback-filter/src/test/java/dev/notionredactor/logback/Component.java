package dev.notionredactor.logback;

import java.nio.file.Path;

/** The ways to put redaction into logback.xml, and out of it again for a control run. */
enum Component {
  ALL {
    @Override
    String configuration(Path file, String options) {
      return "<contextListener class='dev.notionredactor.logback.RedactAllAppenders'>"
          + options
          + "</contextListener>"
          + fileAppender(file, pattern(""));
    }
  },
  APPENDER {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(file, pattern("")) + redacting("TOP", options, "FILE");
    }
  },
  BEFORE_ASYNC {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(file, pattern(""))
          + async("ASYNC", "FILE")
          + redacting("TOP", options, "ASYNC");
    }
  },
  BEHIND_ASYNC {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(file, pattern(""))
          + redacting("INNER", options, "FILE")
          + async("TOP", "INNER");
    }
  },
  ENCODER {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(file, redacting(options, pattern("")));
    }
  },
  UTF_16_ENCODER {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(file, redacting(options, pattern("<charset>UTF-16LE</charset>")));
    }
  },
  LAYOUT {
    @Override
    String configuration(Path file, String options) {
      return fileAppender(
          file,
          "<encoder class='ch.qos.logback.core.encoder.LayoutWrappingEncoder'>"
              + "<layout class='dev.notionredactor.logback.RedactingLayout'>"
              + options
              + "<pattern>"
              + LINE
              + "</pattern></layout></encoder>");
    }
  },
  CONVERTER {
    @Override
    String configuration(Path file, String options) {
      String list = options.replaceAll("<(\\w+)>([^<]*)</\\w+>", "'$1=$2',").replaceAll(",$", "");
      return conversionRule()
          + fileAppender(
              file,
              "<encoder><pattern>%nopex%redact("
                  + LINE
                  + ")"
                  + (list.isEmpty() ? "" : "{" + list + "}")
                  + "</pattern></encoder>");
    }
  };

  private static final String LINE = "${literal} %msg %X %marker %logger%n%ex";

  /** The appenders, and what they need. The one to be attached to is TOP, if there is one. */
  abstract String configuration(Path file, String options);

  /** A whole configuration, with this component. */
  String xml(Path file, String options, String literal) {
    String body = configuration(file, options);
    return xml(body, body.contains("'TOP'") ? "TOP" : "FILE", literal);
  }

  /** The same without it. */
  static String control(Path file, String literal) {
    return xml(fileAppender(file, pattern("")), "FILE", literal);
  }

  /** Whether it sees all that is written, not the events alone. */
  boolean coversText() {
    return this == ENCODER || this == UTF_16_ENCODER || this == LAYOUT || this == CONVERTER;
  }

  /** How the line that names a converter is written for the Logback at hand. */
  static String conversionRule() {
    return "<conversionRule conversionWord='redact' "
        + (Features.OVERRIDING_MESSAGE ? "class" : "converterClass")
        + "='dev.notionredactor.logback.RedactingConverter'/>";
  }

  private static String xml(String body, String top, String literal) {
    return "<configuration><property name='literal' value='"
        + literal
        + "'/>"
        + body
        + "<root level='DEBUG'><appender-ref ref='"
        + top
        + "'/></root></configuration>";
  }

  private static String pattern(String more) {
    return "<encoder class='ch.qos.logback.classic.encoder.PatternLayoutEncoder'>"
        + more
        + "<pattern>"
        + LINE
        + "</pattern></encoder>";
  }

  private static String fileAppender(Path file, String encoder) {
    return "<appender name='FILE' class='ch.qos.logback.core.FileAppender'><file>"
        + file
        + "</file>"
        + encoder
        + "</appender>";
  }

  private static String redacting(String options, String encoder) {
    return "<encoder class='dev.notionredactor.logback.RedactingEncoder'>"
        + options
        + encoder
        + "</encoder>";
  }

  private static String redacting(String name, String options, String ref) {
    return delegating(name, "dev.notionredactor.logback.RedactingAppender", options, ref);
  }

  private static String async(String name, String ref) {
    return delegating(name, "ch.qos.logback.classic.AsyncAppender", "", ref);
  }

  private static String delegating(String name, String type, String options, String ref) {
    return "<appender name='"
        + name
        + "' class='"
        + type
        + "'>"
        + options
        + "<appender-ref ref='"
        + ref
        + "'/></appender>";
  }
}
