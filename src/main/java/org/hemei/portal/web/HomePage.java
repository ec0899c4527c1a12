package org.hemei.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.Due;
import org.hemei.tasks.HomeCount;
import org.hemei.tasks.StepFilter;
import org.hemei.tasks.TaskFilter;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskRow;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: in five seconds a mediator sees what burns, and starts it with one click. */
@Controller
class HomePage {

    private static final int ROWS = 8;
    private static final String INTAKE_STEP = "userTask_decideAdmissibility";

    private final Worklist worklist;
    private final TaskRows rows;
    private final CurrentActor current;
    private final List<HomeCount> others;

    HomePage(Worklist worklist, TaskRows rows, CurrentActor current, List<HomeCount> others) {
        this.worklist = worklist;
        this.rows = rows;
        this.current = current;
        this.others = List.copyOf(others);
    }

    record Count(String key, String count, String href, @Nullable Long days) {}

    @GetMapping("/")
    String home(Locale language, Model model) {
        Actor actor = current.get();
        model.addAttribute("leads", !actor.overseen().isEmpty());
        model.addAttribute("counts", counts(actor, language));
        model.addAttribute(
                "nextTask",
                worklist.next(actor)
                        .map(line -> rows.row(line, actor, language))
                        .orElse(null));
        model.addAttribute("rows", first(TaskFilter.of(TaskFilter.State.MINE), actor, language));
        return "portal/home";
    }

    private List<Count> counts(Actor actor, Locale language) {
        List<Count> shown = new ArrayList<>();
        boolean works = actor.has(Role.MEDIATOR);
        boolean leads = !actor.overseen().isEmpty();
        if (works || leads) {
            Map<String, Integer> counts = worklist.counts(actor);
            shown.add(count("overdue", counts.get("overdue"), "/tasks?state=overdue", null));
            for (HomeCount other : others) {
                other.count(actor).ifPresent(count -> shown.add(count(other.name(), count, other.path(), null)));
            }
            if (works) {
                shown.add(step("intake", counts, daysLeft(actor, language)));
            }
            shown.add(count("expiring", counts.get("expiring"), "/tasks?state=expiring", null));
            if (works) {
                shown.add(step("revisit", counts, null));
            }
            shown.add(count("claimable", counts.get("claimable"), "/tasks?state=claimable", null));
            if (leads) {
                shown.add(count("overseen", counts.get("overseen"), "/tasks?state=overseen", null));
            }
        }
        return shown;
    }

    private Count step(String name, Map<String, Integer> counts, @Nullable Long days) {
        String step = worklist.steps().stream()
                .filter(filter -> filter.name().equals(name))
                .map(StepFilter::step)
                .findFirst()
                .orElseThrow();
        return count(name, counts.get(name), "/tasks?state=all&step=" + step, days);
    }

    /** For the most pressing of the cases to accept for which there is still time; the others are counted as overdue. */
    private @Nullable Long daysLeft(Actor actor, Locale language) {
        return rows(TaskFilter.at(INTAKE_STEP), actor, language, PageRequest.LARGEST_SIZE).stream()
                .map(TaskRow::due)
                .filter(due -> due != null && !due.overdue())
                .map(Due::days)
                .findFirst()
                .orElse(null);
    }

    private static Count count(String key, @Nullable Integer count, String href, @Nullable Long days) {
        return new Count(key, Worklist.capped(count == null ? 0 : count), href, days);
    }

    private List<TaskRow> first(TaskFilter filter, Actor actor, Locale language) {
        return rows(filter, actor, language, ROWS);
    }

    private List<TaskRow> rows(TaskFilter filter, Actor actor, Locale language, int most) {
        List<TaskLine> lines =
                worklist.list(filter, actor, PageRequest.first(most)).items();
        return lines.stream().map(line -> rows.row(line, actor, language)).toList();
    }
}
