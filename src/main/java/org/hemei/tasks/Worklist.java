package org.hemei.tasks;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, by whom and until when; each person sees what is theirs or their office's. */
@Service
public class Worklist {

    /** Counts beyond this are told as "1000+". */
    public static final int COUNT_CAP = 1000;

    private final TaskStore store;
    private final Audit audit;
    private final Clock clock;

    Worklist(TaskStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<TaskLine> list(TaskFilter filter, Actor actor, PageRequest page) {
        return page.fetched(store.list(filter, actor, clock.instant(), page), Worklist::cursor);
    }

    private static String cursor(TaskLine line) {
        OpenTask task = line.task();
        return PageRequest.cursor(task.due() == null ? "" : task.due().toString(), task.id());
    }

    @Transactional(readOnly = true)
    public Map<TaskFilter.State, Integer> counts(Actor actor) {
        Map<TaskFilter.State, Integer> counts = new EnumMap<>(TaskFilter.State.class);
        for (TaskFilter.State state : TaskFilter.State.values()) {
            counts.put(state, store.count(state, actor, clock.instant(), COUNT_CAP));
        }
        return counts;
    }

    /** @throws NotFound when there is no such task, or it is none of this person's business, which is written down */
    @Transactional(readOnly = true)
    public TaskLine line(String id, Actor actor) {
        TaskLine line = store.line(id).orElseThrow(() -> new NotFound("task " + id));
        if (!isVisible(line.task(), actor)) {
            audit.refused(line.task().caseNo(), actor);
            throw new NotFound("task " + id);
        }
        return line;
    }

    /** The open tasks of a case that this person may see. */
    @Transactional(readOnly = true)
    public List<TaskLine> openOf(String caseNo, Actor actor) {
        return store.openOf(caseNo).stream()
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

    static boolean isVisible(OpenTask task, Actor actor) {
        return actor.username().equals(task.assignee())
                || (task.role() != null && actor.serves(task.office(), Role.valueOf(task.role())));
    }
}
