package org.hemei.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done, by whom and until when; each person sees what is theirs or their office's, and who leads an office
 * what is to be done there and below.
 */
@Service
public class Worklist {

    /** Counts beyond this are told as "1000+". */
    public static final int COUNT_CAP = 1000;

    private final TaskStore store;
    private final TaskEngine engine;
    private final Audit audit;
    private final CurrentActor current;
    private final Clock clock;
    private final List<StepFilter> steps;

    Worklist(
            TaskStore store,
            TaskEngine engine,
            Audit audit,
            CurrentActor current,
            Clock clock,
            List<StepFilter> steps) {
        this.store = store;
        this.engine = engine;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
        this.steps = List.copyOf(steps);
    }

    @Transactional(readOnly = true)
    public Page<TaskLine> list(TaskFilter filter, Actor actor, PageRequest page) {
        return page.fetched(store.list(filter, actor, clock.instant(), page), line -> cursor(line, filter.sort()));
    }

    private static String cursor(TaskLine line, TaskFilter.Sort sort) {
        OpenTask task = line.task();
        String due = task.due() == null ? "" : task.due().toString();
        return switch (sort) {
            case DUE -> PageRequest.cursor(due, task.id());
            case NEWEST -> PageRequest.cursor(task.created().toString(), task.id());
            case URGENT -> PageRequest.cursor(due, task.id(), String.valueOf(task.priority()));
        };
    }

    /** How much each filter would show, of those that this person has: first by state, then by step. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Actor actor) {
        Map<String, TaskFilter> filters = new LinkedHashMap<>();
        // Who leads nothing has nobody else's tasks to look at.
        Arrays.stream(TaskFilter.State.values())
                .filter(state ->
                        state != TaskFilter.State.OVERSEEN || !actor.overseen().isEmpty())
                .forEach(state -> filters.put(state.name().toLowerCase(Locale.ROOT), TaskFilter.of(state)));
        steps.forEach(step -> filters.put(step.name(), TaskFilter.at(step.step())));
        Iterator<Integer> found = store.counts(List.copyOf(filters.values()), actor, clock.instant(), COUNT_CAP)
                .iterator();
        Map<String, Integer> counts = new LinkedHashMap<>();
        filters.keySet().forEach(name -> counts.put(name, found.next()));
        return counts;
    }

    /** The filters by step that the modules offer. */
    public List<StepFilter> steps() {
        return steps;
    }

    /** @throws NotFound when there is no such task, or it is none of this person's business, which is written down */
    @Transactional(readOnly = true)
    public TaskLine line(String id, Actor actor) {
        TaskLine line = store.line(id, today()).orElseThrow(() -> new NotFound("task " + id));
        if (!isVisible(line.task(), actor)) {
            audit.refused(line.task().caseNo(), actor);
            throw new NotFound("task " + id);
        }
        return line;
    }

    /** Those of these tasks that this person may see. */
    @Transactional(readOnly = true)
    public List<TaskLine> lines(Collection<String> ids, Actor actor) {
        return store.lines(ids, today()).stream()
                .filter(line -> isVisible(line.task(), actor))
                .toList();
    }

    /** The open tasks of a case that this person may see. */
    @Transactional(readOnly = true)
    public List<TaskLine> openOf(String caseNo, Actor actor) {
        return store.openOf(caseNo, today()).stream()
                .filter(line -> isVisible(line.task(), actor))
                .toList();
    }

    /** The task that burns most among a person's own, or else among those they may claim. */
    @Transactional(readOnly = true)
    public Optional<TaskLine> next(Actor actor) {
        for (TaskFilter.State state : List.of(TaskFilter.State.MINE, TaskFilter.State.CLAIMABLE)) {
            List<TaskLine> first =
                    list(TaskFilter.of(state), actor, PageRequest.first(1)).items();
            if (!first.isEmpty()) {
                return Optional.of(first.get(0));
            }
        }
        return Optional.empty();
    }

    /** A count as it is shown: beyond the cap nobody reads the number. */
    public static String capped(int count) {
        return count >= COUNT_CAP ? COUNT_CAP + "+" : String.valueOf(count);
    }

    /** Makes a case known to the work list, or tells it anew. */
    public void describe(CaseCard card) {
        store.describe(card);
    }

    /** To be called before a case is changed by anything but a task: first the case, then the engine. */
    public void lockCase(String caseNo) {
        store.lockCase(caseNo);
    }

    /**
     * Gives all open tasks of a case that one person holds to another, as when the case's mediator is replaced.
     *
     * <p>The case is locked, and the change is written down, by the module that decides so.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String caseNo, String from, String to) {
        String by = current.orSystem().username();
        open(caseNo, task -> from.equals(task.assignee())).forEach(task -> engine.assign(task, to, by));
    }

    /** Moves a time limit of a case: of these tasks, what is due when it used to end is due when it ends now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(String caseNo, Set<String> taskKeys, Instant from, Instant to) {
        String by = current.orSystem().username();
        open(caseNo, task -> taskKeys.contains(task.taskKey()) && from.equals(task.due()))
                .forEach(task -> engine.reschedule(task, to, by));
    }

    private List<OpenTask> open(String caseNo, Predicate<OpenTask> wanted) {
        return store.openOf(caseNo, today()).stream()
                .map(TaskLine::task)
                .filter(wanted)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean isVisible(OpenTask task, Actor actor) {
        return task.isFor(actor) || task.isOverseenBy(actor);
    }
}
