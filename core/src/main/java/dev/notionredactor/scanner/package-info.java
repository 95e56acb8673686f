/**
 * Step one of text → <b>scanner</b> → mask → stream → sink: where in a text a key stands.
 *
 * <p>{@link dev.notionredactor.scanner.Family} is the table of what counts as a key; {@link
 * dev.notionredactor.scanner.Scanner} looks for it. Nothing here changes text.
 *
 * <p>Apart from {@code Family} this package is not API: it may change in any release.
 */
package dev.notionredactor.scanner;
