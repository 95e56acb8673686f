# bin/setenv.sh of CATALINA_BASE, or of CATALINA_HOME if there is only one.
CATALINA_OPTS="$CATALINA_OPTS -javaagent:/opt/notion-redactor-agent.jar"
