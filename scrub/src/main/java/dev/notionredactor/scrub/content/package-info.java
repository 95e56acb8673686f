/** Text, the first step: what is given, as bytes that can be read where and as often as needed. */
package dev.notionredactor.scrub.content;
