/**
 * One of those who hear of findings: JMX. Loaded where the JVM's own server is alive, and not
 * before.
 *
 * <p>Not API but for the names and types of the bean's attributes: the rest may change in any
 * release.
 */
package dev.notionredactor.jmx;
