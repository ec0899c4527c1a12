package org.hemei.tasks;

import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;

/**
 * One kind of task, as its own module sees it: what its form shows, and the command that a valid submission becomes.
 *
 * <p>Who may act is settled before a handler is asked: the assignee, or anybody in the task's office and role.
 */
public interface TaskHandler {

    TaskKey key();

    /** What the form is filled with: values by field key, and the lists that its options come from. */
    Map<String, Object> data(OpenTask task, Actor actor);

    /**
     * Carries out the submission in the current transaction.
     *
     * @param data the form's own fields only, checked against the deployed form
     * @return the few facts the process reads next, as primitives
     * @throws InvalidInput naming keys of {@code data}, where the form alone could not tell
     * @throws Conflict when the case no longer allows it
     */
    Map<String, Object> submit(OpenTask task, FormData data, Actor actor);
}
