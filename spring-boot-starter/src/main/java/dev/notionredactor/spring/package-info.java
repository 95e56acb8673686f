/**
 * Masks Notion keys in what a Spring Boot application logs by Logback or Log4j 2.
 *
 * <p>There is no API here but the properties {@code notionredactor.*}. Spring Boot finds what it
 * needs by the files in {@code META-INF}, and Log4j does.
 *
 * <p>In the order in which they come to work: {@link dev.notionredactor.spring.Log4jProperties} and
 * {@link dev.notionredactor.spring.Log4jAsyncProperties} put Log4j's filter to work, before
 * anything is logged. {@code StartingListener} protects what the first lines are logged by, with
 * the options of the process, and {@code EnvironmentListener} gives it those of the application as
 * soon as they are known ({@code ApplicationOptions}), just before Spring Boot configures the
 * logging. While the application runs, {@code Protection} tells health and metrics how things are.
 *
 * @since 0.1
 */
package dev.notionredactor.spring;
