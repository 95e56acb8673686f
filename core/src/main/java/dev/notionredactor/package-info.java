/**
 * Keeps Notion keys out of text: {@link dev.notionredactor.Redactor} is the way in.
 *
 * <p>The flow is text → {@linkplain dev.notionredactor.scanner scanner} → {@linkplain
 * dev.notionredactor.mask mask} → {@linkplain dev.notionredactor.sink sink}; a package each.
 */
package dev.notionredactor;
