/**
 * The options that agent, filters and command line have in common: {@link
 * dev.notionredactor.options.Option} is the table of them, {@link
 * dev.notionredactor.options.RedactorOptions} reads them and makes a redactor of them.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.options;
