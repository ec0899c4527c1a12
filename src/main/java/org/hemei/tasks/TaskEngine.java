package org.hemei.tasks;

import java.time.Instant;
import java.util.Map;
import org.hemei.tasks.form.DeployedForm;

/** What the work list asks of the process engine. */
public interface TaskEngine {

    void claim(OpenTask task, String username);

    void unclaim(OpenTask task, String username);

    /** Gives the task to {@code holder}, whoever holds it now, in the name of the person who decides so. */
    void assign(OpenTask task, String holder, String by);

    void reschedule(OpenTask task, Instant due, String by);

    void prioritise(OpenTask task, int priority, String by);

    /** Completes the task in the person's name, who holds it from then on. */
    void complete(OpenTask task, String username, Map<String, Object> variables);

    /** The form that was deployed together with the task's process; its words are those of the module. */
    DeployedForm form(OpenTask task, String module);
}
