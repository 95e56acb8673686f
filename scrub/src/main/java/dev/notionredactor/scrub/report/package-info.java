/** Beside the flow: what was found where, told to people and to programs. */
package dev.notionredactor.scrub.report;
