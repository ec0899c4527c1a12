package org.hemei.tasks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.hemei.tasks.CaseSummaries;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.Draft;
import org.hemei.tasks.Reassignment;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskRow;
import org.hemei.tasks.TaskRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One task: the case it belongs to, its form, and to whom else it could be given. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPage {

    private final TaskDesk desk;
    private final Reassignment reassignment;
    private final TaskRows rows;
    private final Map<String, CaseSummaries> summaries;
    private final CurrentActor current;
    private final MessageSource messages;

    TaskPage(
            TaskDesk desk,
            Reassignment reassignment,
            TaskRows rows,
            List<CaseSummaries> summaries,
            CurrentActor current,
            MessageSource messages) {
        this.desk = desk;
        this.reassignment = reassignment;
        this.rows = rows;
        this.summaries = summaries.stream().collect(Collectors.toMap(CaseSummaries::module, each -> each));
        this.current = current;
        this.messages = messages;
    }

    /** What was typed to reassign the task. */
    record TypedAssignment(String assignee, String reason) {

        static TypedAssignment of(@Nullable String assignee, @Nullable String reason) {
            return new TypedAssignment(
                    Objects.requireNonNullElse(assignee, ""), Objects.requireNonNullElse(reason, ""));
        }
    }

    @GetMapping
    ModelAndView open(@PathVariable String id, Locale language) {
        String key = UUID.randomUUID().toString();
        return page(id, TypedAssignment.of(null, null), Map.of(), key, HttpStatus.OK, language);
    }

    /** The pane beside the list, for browsers wide enough; whoever asks for it as a page is shown the task. */
    @GetMapping(path = "/preview", headers = "HX-Request")
    ModelAndView preview(@PathVariable String id, Locale language) {
        ModelAndView page = open(id, language);
        page.setViewName("tasks/fragments/preview :: pane");
        return page;
    }

    @GetMapping("/preview")
    String openInstead(@PathVariable String id) {
        return "redirect:/tasks/" + id;
    }

    /** Whoever reloads or switches the language after a rejected reassignment comes back to the task. */
    @GetMapping("/assign")
    String backToTask(@PathVariable String id) {
        return "redirect:/tasks/" + id;
    }

    /** Whoever has given a task away goes on with the list that it stood in. */
    @PostMapping("/assign")
    Object assign(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        Actor actor = current.get();
        try {
            boolean overseen =
                    reassignment.assign(id, assignee, reason, actor).task().isOverseenBy(actor);
            return "redirect:/tasks?state=" + (overseen ? "overseen" : "mine") + "&assigned";
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors()
                    .forEach(
                            error -> errors.putIfAbsent(error.field(), messages.getMessage(error.message(), language)));
            return page(id, TypedAssignment.of(assignee, reason), errors, key, HttpStatus.BAD_REQUEST, language);
        }
    }

    private ModelAndView page(
            String id,
            TypedAssignment typed,
            Map<String, String> errors,
            String key,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        TaskDesk.Opened opened = desk.open(id, actor);
        TaskRow row = rows.row(opened.line(), actor, language);
        Map<String, @Nullable Object> data = new LinkedHashMap<>(opened.data());
        opened.draft().map(Draft::data).ifPresent(data::putAll);
        ModelAndView page = new ModelAndView("tasks/task");
        page.setStatus(status);
        CaseSummary summary = summary(opened, actor, language);
        page.addObject(
                "task", OpenedTask.of(row, opened.line(), opened.line().task().showsCaseTo(actor), summary.open()));
        page.addObject("schema", opened.form().inLanguage(language, messages));
        page.addObject("data", data);
        page.addObject(
                "draftAt",
                opened.draft().map(draft -> CityTime.at(draft.savedAt())).orElse(null));
        page.addObject("facts", summary.facts());
        page.addObject("deeds", summary.deeds());
        page.addObject("stages", summary.stages());
        page.addObject("timeline", summary.timeline());
        page.addObject("files", summary.files());
        page.addObject("mayAssign", reassignment.mayAssign(opened.line(), actor));
        page.addObject("candidates", reassignment.candidates(opened.line(), actor));
        page.addObject("assignment", typed);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        return page;
    }

    /** Who only oversees the task is told of its case what the work list tells. */
    private CaseSummary summary(TaskDesk.Opened opened, Actor actor, Locale language) {
        if (opened.line().task().showsCaseTo(actor)) {
            return Objects.requireNonNull(summaries.get(opened.key().module()))
                    .summary(opened.line().task().caseNo(), actor, language);
        }
        List<CaseSummary.Fact> facts = List.of(
                fact("parties", opened.line().parties(), language),
                fact("compound", opened.line().compound(), language),
                fact("source", messages.getMessage(opened.line().source(), null, language), language));
        return new CaseSummary(facts, List.of(), List.of(), List.of(), null, false);
    }

    private CaseSummary.Fact fact(String what, String value, Locale language) {
        return new CaseSummary.Fact(messages.getMessage("tasks.card." + what, null, language), value);
    }
}
