package org.hemei.tasks;

/**
 * A kind of task: the module whose words it is told in, and the user task of the model it stands for.
 *
 * @param element id of the user task, {@code userTask_recordConsent}
 */
public record TaskKey(String module, String process, String element) {}
