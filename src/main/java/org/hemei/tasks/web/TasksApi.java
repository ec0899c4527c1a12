package org.hemei.tasks.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.Reassignment;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskFilter;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskNames;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final Worklist worklist;
    private final TaskDesk desk;
    private final Reassignment reassignment;
    private final TaskNames names;
    private final CurrentActor current;
    private final MessageSource messages;
    private final Clock clock;

    TasksApi(
            Worklist worklist,
            TaskDesk desk,
            Reassignment reassignment,
            TaskNames names,
            CurrentActor current,
            MessageSource messages,
            Clock clock) {
        this.worklist = worklist;
        this.desk = desk;
        this.reassignment = reassignment;
        this.names = names;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    record OfficeRef(String code, @Nullable String name, @Nullable String tier) {}

    record Task(
            String id,
            String taskKey,
            String name,
            String processKey,
            String caseNo,
            String title,
            @Nullable OfficeRef office,
            @Nullable String assignee,
            OffsetDateTime created,
            @Nullable OffsetDateTime due,
            boolean overdue) {}

    record OpenedTask(@JsonUnwrapped Task task, int revision, JsonNode form, Map<String, Object> data) {}

    record Completion(@Nullable Integer revision, @Nullable Map<String, Object> data) {}

    record Assignment(@Nullable String assignee, @Nullable String reason) {}

    @GetMapping
    Page<Task> list(
            @RequestParam(defaultValue = "mine") String state,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Locale language) {
        Page<TaskLine> lines = worklist.list(
                new TaskFilter(TaskStates.of(state), process, null, q, TaskFilter.Sort.DUE), current.get(), page);
        return new Page<>(
                lines.items().stream().map(line -> task(line, language)).toList(), lines.next());
    }

    @GetMapping("/{id}")
    OpenedTask open(@PathVariable String id, Locale language) {
        TaskDesk.Opened opened = desk.open(id, current.get());
        return new OpenedTask(
                task(opened.line(), language),
                opened.line().task().revision(),
                opened.form().inLanguage(language, messages),
                opened.data());
    }

    @PostMapping("/{id}/claim")
    Task claim(@PathVariable String id, Locale language) {
        Actor actor = current.get();
        desk.claim(id, actor);
        return task(worklist.line(id, actor), language);
    }

    @PostMapping("/{id}/unclaim")
    Task unclaim(@PathVariable String id, Locale language) {
        Actor actor = current.get();
        desk.unclaim(id, actor);
        return task(worklist.line(id, actor), language);
    }

    @PostMapping("/{id}/complete")
    TaskDesk.Completion complete(@PathVariable String id, @RequestBody Completion completion) {
        return desk.complete(id, completion.revision(), completion.data(), current.get());
    }

    @PostMapping("/{id}/assign")
    Task assign(@PathVariable String id, @RequestBody Assignment assignment, Locale language) {
        return task(reassignment.assign(id, assignment.assignee(), assignment.reason(), current.get()), language);
    }

    private Task task(TaskLine line, Locale language) {
        OpenTask task = line.task();
        return new Task(
                task.id(),
                task.taskKey(),
                names.name(task, language),
                task.processKey(),
                task.caseNo(),
                line.title(),
                task.office() == null ? null : new OfficeRef(task.office(), line.officeName(), line.officeTier()),
                task.assignee(),
                CityTime.at(task.created()),
                task.due() == null ? null : CityTime.at(task.due()),
                task.isOverdue(clock.instant()));
    }
}
