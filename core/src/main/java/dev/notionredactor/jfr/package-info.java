/**
 * One of those who hear of findings: the JDK's flight recorder. What needs {@code jdk.jfr}, which
 * Java 8 does not promise, is in {@code src/main/newer}.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.jfr;
