/** Texts of all kinds: how their characters are read, searched and copied. */
package dev.notionredactor.text;
