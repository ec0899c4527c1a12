package org.hemei.tasks.web;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.StepFilter;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskFilter;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The work list, and what is done to a task without its form. */
@Controller
@RequestMapping("/tasks")
class TaskPages {

    private final Worklist worklist;
    private final TaskDesk desk;
    private final TaskRows rows;
    private final BatchPage batches;
    private final CurrentActor current;
    private final MessageSource messages;

    TaskPages(
            Worklist worklist,
            TaskDesk desk,
            TaskRows rows,
            BatchPage batches,
            CurrentActor current,
            MessageSource messages) {
        this.worklist = worklist;
        this.desk = desk;
        this.rows = rows;
        this.batches = batches;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "mine") String state,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String assigned,
            Locale language,
            Model model) {
        Actor actor = current.get();
        TaskFilter.State wanted = TaskStates.of(state);
        TaskFilter filter =
                new TaskFilter(wanted, null, step == null || step.isBlank() ? null : step, q, TaskStates.sort(sort));
        Page<TaskLine> page = worklist.list(filter, actor, new PageRequest(20, after));
        model.addAttribute("state", TaskStates.name(wanted));
        model.addAttribute("step", filter.step());
        model.addAttribute("filters", filters(filter, actor));
        model.addAttribute("q", q);
        model.addAttribute("sort", sort);
        model.addAttribute("colleagues", batches.colleagues(actor));
        model.addAttribute("idempotency", UUID.randomUUID().toString());
        model.addAttribute(
                "notice", assigned == null ? null : messages.getMessage("tasks.notice.assigned", null, language));
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(line -> rows.row(line, actor, language))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "nextTask", worklist.next(actor).map(line -> line.task().id()).orElse(null));
        return "tasks/list";
    }

    /** A saved filter with how much it would show; {@code step} is null for those by state. */
    record Saved(String name, String state, @Nullable String step, String count, boolean chosen) {}

    private List<Saved> filters(TaskFilter chosen, Actor actor) {
        Map<String, String> steps =
                worklist.steps().stream().collect(Collectors.toMap(StepFilter::name, StepFilter::step));
        List<Saved> filters = new ArrayList<>();
        worklist.counts(actor).forEach((name, count) -> {
            String step = steps.get(name);
            String state = step == null ? name : TaskStates.name(TaskFilter.State.ALL);
            boolean here = TaskStates.name(chosen.state()).equals(state) && Objects.equals(chosen.step(), step);
            filters.add(new Saved(name, state, step, Worklist.capped(count), here));
        });
        return filters;
    }

    /** 办理下一件: the task that burns most, or the list when nothing is left to do. */
    @GetMapping("/next")
    String next() {
        return worklist.next(current.get())
                .map(line -> "redirect:/tasks/" + line.task().id())
                .orElse("redirect:/tasks");
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id) {
        desk.claim(id, current.get());
        return "redirect:/tasks/" + id;
    }

    /** The same for the list, which swaps in the row as it now is. */
    @PostMapping(path = "/{id}/claim", headers = "HX-Request")
    String claimRow(@PathVariable String id, Locale language, Model model) {
        Actor actor = current.get();
        desk.claim(id, actor);
        model.addAttribute("row", rows.row(worklist.line(id, actor), actor, language));
        return "tasks/fragments/rows :: line(row=${row})";
    }

    @PostMapping("/{id}/unclaim")
    String unclaim(@PathVariable String id) {
        desk.unclaim(id, current.get());
        return "redirect:/tasks/" + id;
    }

    /** What a task was completed with, beside what the reader has typed; nothing where it is still open. */
    @GetMapping("/{id}/submission")
    ResponseEntity<Map<String, Object>> submitted(@PathVariable String id) {
        return desk.submitted(id, current.get())
                .map(submitted -> ResponseEntity.ok(
                        Map.<String, Object>of("at", CityTime.at(submitted.at()), "data", submitted.data())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    record TypedSoFar(Map<String, Object> data, @Nullable Integer revision) {}

    record DraftSaved(OffsetDateTime savedAt) {}

    @PutMapping("/{id}/draft")
    @ResponseBody
    DraftSaved saveDraft(@PathVariable String id, @RequestBody TypedSoFar typed) {
        var draft = desk.saveDraft(id, typed.data() == null ? Map.of() : typed.data(), current.get());
        return new DraftSaved(CityTime.at(draft.savedAt()));
    }
}
