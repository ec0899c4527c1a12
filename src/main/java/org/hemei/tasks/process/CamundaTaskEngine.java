package org.hemei.tasks.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskEngine;
import org.hemei.tasks.form.DeployedForm;
import org.springframework.stereotype.Component;

@Component
class CamundaTaskEngine implements TaskEngine {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final Clock clock;
    /** A deployed form never changes, and a task's form is deployed with its process. */
    private final Map<String, DeployedForm> parsed = new ConcurrentHashMap<>();

    CamundaTaskEngine(TaskService tasks, FormService forms, IdentityService identity, Clock clock) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void claim(OpenTask task, String username) {
        as(username, () -> tasks.claim(task.id(), username));
    }

    @Override
    public void unclaim(OpenTask task, String username) {
        as(username, () -> tasks.setAssignee(task.id(), null));
    }

    @Override
    public void assign(OpenTask task, String holder, String by) {
        as(by, () -> tasks.setAssignee(task.id(), holder));
    }

    @Override
    public void reschedule(OpenTask task, Instant due, String by) {
        as(by, () -> tasks.setDueDate(task.id(), Date.from(due)));
    }

    @Override
    public void prioritise(OpenTask task, int priority, String by) {
        as(by, () -> tasks.setPriority(task.id(), priority));
    }

    @Override
    public void complete(OpenTask task, String username, Map<String, Object> variables) {
        as(username, () -> {
            if (task.assignee() == null) {
                tasks.claim(task.id(), username);
            }
            tasks.complete(task.id(), variables);
        });
    }

    @Override
    public DeployedForm form(OpenTask task, String module) {
        return parsed.computeIfAbsent(task.processDefinitionId() + "/" + task.taskKey(), key -> parse(task, module));
    }

    private DeployedForm parse(OpenTask task, String module) {
        try (InputStream form = forms.getDeployedTaskForm(task.id())) {
            return DeployedForm.parse(form, module, clock);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The engine's history tells who acted; a command may be given while another is carried out. */
    private void as(String username, Runnable command) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(username, List.of());
        try {
            command.run();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
