<%@ page import="java.io.IOException, java.util.logging.Level, java.util.logging.Logger" %>
<%@ page import="org.apache.juli.logging.LogFactory" %>
<%
  // A page, since its source is the same for every version of Tomcat.
  String key = request.getParameter("token");
  System.out.println("printed " + key);
  Logger.getLogger("program").log(Level.WARNING, "token {0}", key);
  Logger.getLogger("program")
      .log(Level.SEVERE, "failed", new IOException("Bearer " + key, new RuntimeException(key)));
  LogFactory.getLog("program").warn("commons " + key);
  application.log("context " + key);
  application.log("context failed", new IllegalStateException("Bearer " + key));
  if (key != null) {
    throw new IllegalStateException("uncaught " + key);
  }
%>
