package org.hemei.tasks;

import java.util.Optional;

/** Where drafts are kept. */
public interface DraftStore {

    /**
     * The person's draft of this task, or else their newest of the same step of the case that the process cancelled:
     * what they had typed when a timer ended it is not lost.
     */
    Optional<Draft> find(String taskId, String username);

    void save(String taskId, String username, Draft draft);

    /** Forgets the draft of this task, and those that would be offered for it. */
    void forget(String taskId, String username);
}
