/**
 * Beside the flow: who hears of the keys that are masked. A {@link
 * dev.notionredactor.finding.FoundKey} tells of one, and {@link dev.notionredactor.finding.MetKeys}
 * remembers them, for those who look for their pieces.
 *
 * <p>Not API: it may change in any release.
 */
package dev.notionredactor.finding;
