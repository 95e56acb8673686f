# Before bin/kafka-server-start.sh, bin/connect-distributed.sh or bin/connect-standalone.sh.
export KAFKA_OPTS="$KAFKA_OPTS -javaagent:/opt/notion-redactor-agent.jar"
