package org.hemei.tasks.web;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskFilter;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final CurrentActor current;
    private final MessageSource messages;

    TaskPages(Worklist worklist, TaskDesk desk, TaskRows rows, CurrentActor current, MessageSource messages) {
        this.worklist = worklist;
        this.desk = desk;
        this.rows = rows;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "mine") String state,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String assigned,
            Locale language,
            Model model) {
        Actor actor = current.get();
        TaskFilter.State wanted = TaskStates.of(state);
        Page<TaskLine> page = worklist.list(new TaskFilter(wanted, null, step, q), actor, new PageRequest(20, after));
        model.addAttribute("state", TaskStates.name(wanted));
        model.addAttribute("counts", counts(actor));
        model.addAttribute("q", q);
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

    private Map<String, String> counts(Actor actor) {
        Map<String, String> counts = new LinkedHashMap<>();
        worklist.counts(actor).forEach((state, count) -> counts.put(TaskStates.name(state), Worklist.capped(count)));
        return counts;
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

    record TypedSoFar(Map<String, Object> data, @Nullable Integer revision) {}

    record DraftSaved(OffsetDateTime savedAt) {}

    @PutMapping("/{id}/draft")
    @ResponseBody
    DraftSaved saveDraft(@PathVariable String id, @RequestBody TypedSoFar typed) {
        var draft = desk.saveDraft(id, typed.data() == null ? Map.of() : typed.data(), current.get());
        return new DraftSaved(CityTime.at(draft.savedAt()));
    }
}
