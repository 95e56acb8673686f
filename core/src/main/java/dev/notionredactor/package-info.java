/**
 * Keeps Notion keys out of text: {@link dev.notionredactor.Redactor} is the way in.
 *
 * <p>This package is the API, and none of the others is: they may change in any release. The flow
 * is text → scanner → mask → sink; a package each.
 */
package dev.notionredactor;
