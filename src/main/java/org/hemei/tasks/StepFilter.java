package org.hemei.tasks;

/**
 * A filter that a module offers for one of its steps, as one that people look for again and again.
 *
 * @param name told by {@code portal.tasks.filter.<name>}
 * @param step key of the user task
 */
public record StepFilter(String name, String step) {}
