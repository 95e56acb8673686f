/**
 * Step three of text → scanner → mask → <b>stream</b> → sink, for texts that come in parts: decides
 * what of them may pass, to the same result however they are cut.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.stream;
