/** What counts as a key and what stands in its place, at one time; and when that changes. */
package dev.notionredactor.policy;
