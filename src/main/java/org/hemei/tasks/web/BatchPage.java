package org.hemei.tasks.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Duty;
import org.hemei.offices.Staff;
import org.hemei.offices.Staffing;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.TaskBatch;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several tasks of the list at once: taken, given away or marked, and told one by one how it went. */
@Controller
@RequestMapping("/tasks/batch")
class BatchPage {

    private final TaskBatch batch;
    private final Worklist worklist;
    private final Staffing staffing;
    private final CurrentActor current;
    private final MessageSource messages;

    BatchPage(TaskBatch batch, Worklist worklist, Staffing staffing, CurrentActor current, MessageSource messages) {
        this.batch = batch;
        this.worklist = worklist;
        this.staffing = staffing;
        this.current = current;
        this.messages = messages;
    }

    /** Whoever reloads after a batch, or switches the language, comes back to the list. */
    @GetMapping
    String backToList() {
        return "redirect:/tasks";
    }

    @PostMapping
    String carryOut(
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String back,
            Locale language,
            RedirectAttributes told) {
        Actor actor = current.get();
        Map<String, String> titles = titles(ids, actor);
        List<TaskBatch.Result> results =
                switch (action) {
                    case "claim" -> batch.claim(ids, actor);
                    case "assign" -> batch.assign(ids, assignee, reason, actor);
                    case "urgent" -> batch.prioritise(ids, true, actor);
                    case "usual" -> batch.prioritise(ids, false, actor);
                    default ->
                        throw new InvalidInput(
                                "action", FieldError.Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "action"));
                };
        List<String> failed = new ArrayList<>();
        for (TaskBatch.Result result : results) {
            if (result.problem() != null) {
                String title = titles.getOrDefault(result.id(), "—");
                failed.add(messages.getMessage(
                        "tasks.batch.failed",
                        new Object[] {title, messages.getMessage(result.problem(), language)},
                        language));
            }
        }
        told.addFlashAttribute("done", results.size() - failed.size());
        told.addFlashAttribute("failed", failed);
        return "redirect:/tasks" + (back.matches("\\?[\\w=&.%+-]{0,300}") ? back : "");
    }

    /** What the tasks are called, as long as this person may see them. */
    private Map<String, String> titles(Collection<String> ids, Actor actor) {
        Map<String, String> titles = new LinkedHashMap<>();
        worklist.lines(ids, actor)
                .forEach((TaskLine line) -> titles.put(line.task().id(), line.title()));
        return titles;
    }

    /** Those with whom this person shares an office and role, to give tasks to. */
    List<Staff> colleagues(Actor actor) {
        return actor.duties().stream()
                .filter(duty -> duty.office() != null && !duty.covering())
                .flatMap((Duty duty) ->
                        staffing.responsible(Objects.requireNonNull(duty.office()), duty.role()).stream())
                .filter(one -> !one.username().equals(actor.username()))
                .distinct()
                .sorted(Staff.BY_NAME)
                .toList();
    }
}
