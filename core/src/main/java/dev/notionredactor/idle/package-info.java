/**
 * Time: streams that have been idle for a while, and all when the JVM ends, are told to resolve
 * what they hold back.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.idle;
