/**
 * Step two of text → scanner → <b>mask</b> → stream → sink: what is written in place of a key.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.mask;
