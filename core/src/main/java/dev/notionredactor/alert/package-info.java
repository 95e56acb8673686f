/**
 * One of those who hear of findings: a few lines for people, once for each key, saying what to do.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.alert;
