/** A single message transform of Kafka Connect that masks Notion's keys in records. */
package dev.notionredactor.kafka.connect;
