package org.hemei.tasks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.tasks.form.DeployedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where tasks are taken and done.
 *
 * <p>A completion locks the case before the engine, checks that the person may act on what still stands as they saw it,
 * checks the data against the deployed form, lets the module carry it out, and completes the engine's task last.
 */
@Service
public class TaskDesk {

    private final TaskStore store;
    private final DraftStore drafts;
    private final SubmissionStore submissions;
    private final TaskEngine engine;
    private final Worklist worklist;
    private final Map<String, TaskHandler> handlers;
    private final Audit audit;
    private final Clock clock;

    TaskDesk(
            TaskStore store,
            DraftStore drafts,
            SubmissionStore submissions,
            TaskEngine engine,
            Worklist worklist,
            List<TaskHandler> handlers,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.submissions = submissions;
        this.engine = engine;
        this.worklist = worklist;
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(
                        handler -> handler.key().process() + "/" + handler.key().element(), Function.identity()));
        this.audit = audit;
        this.clock = clock;
    }

    /** A task with its form as it opens: the form's prefill, over it what the person had typed before. */
    public record Opened(
            TaskLine line, TaskKey key, DeployedForm form, Map<String, Object> data, Optional<Draft> draft) {}

    /** What a completion led to: the open tasks are those of the case that the person may see. */
    public record Completion(String caseNo, List<String> openTasks) {}

    @Transactional(readOnly = true)
    public Opened open(String id, Actor actor) {
        TaskLine line = worklist.line(id, actor);
        line.refuseFinished();
        TaskHandler handler = handler(line.task());
        return new Opened(
                line,
                handler.key(),
                engine.form(line.task(), handler.key().module()),
                line.task().showsCaseTo(actor) ? handler.data(line.task(), actor) : Map.of(),
                drafts.find(id, actor.username()));
    }

    @Transactional
    public void claim(String id, Actor actor) {
        TaskLine line = locked(id, actor);
        line.refuseFinished();
        if (line.task().assignee() == null) {
            engine.claim(line.task(), actor.username());
        } else {
            takeOver(line, actor);
        }
    }

    /** Whoever is away cannot be waited for; whoever is there can. */
    private void takeOver(TaskLine line, Actor actor) {
        if (!line.isOpenTo(actor)) {
            line.refuseHeldByAnother(actor);
            return;
        }
        engine.assign(line.task(), actor.username(), actor.username());
        audit.record(
                line.task().caseNo(),
                actor,
                line.tier(),
                "takeOverTask",
                Phrase.of(
                        "tasks.history.takenOver",
                        line.holder().name(),
                        Objects.requireNonNull(line.away()).told()));
    }

    @Transactional
    public void unclaim(String id, Actor actor) {
        TaskLine line = locked(id, actor);
        line.refuseFinished();
        line.refuseHeldByAnother(actor);
        if (line.task().assignee() != null) {
            engine.unclaim(line.task(), actor.username());
        }
    }

    /**
     * @param revision the revision the form was opened at, or null not to ask
     * @throws InvalidInput naming fields as {@code data.<key>}
     * @throws Conflict telling who holds or has finished the task
     */
    @Transactional
    public Completion complete(String id, @Nullable Integer revision, @Nullable Map<String, Object> data, Actor actor) {
        TaskLine line = locked(id, actor);
        OpenTask task = line.task();
        line.refuseFinished();
        if (!line.isOpenTo(actor)) {
            line.refuseHeldByAnother(actor);
        }
        if (revision != null && revision != task.revision()) {
            throw Conflict.inState("revision " + task.revision(), Phrase.of("tasks.conflict.changed"));
        }
        if (data == null) {
            throw new InvalidInput("data", Code.REQUIRED, Phrase.of("platform.field.REQUIRED", "data"));
        }
        if (task.assignee() != null) {
            takeOver(line, actor);
        }
        TaskHandler handler = handler(task);
        Map<String, Object> facts;
        try {
            DeployedForm form = engine.form(task, handler.key().module());
            Map<String, @Nullable Object> accepted = form.accept(data, handler.data(task, actor));
            facts = handler.submit(task, new FormData(accepted), actor);
            submissions.keep(task, actor.username(), clock.instant(), accepted);
        } catch (InvalidInput invalid) {
            throw invalid.under("data");
        }
        drafts.forget(id, actor.username());
        engine.complete(task, actor.username(), facts);
        List<String> open = worklist.openOf(task.caseNo(), actor).stream()
                .map(next -> next.task().id())
                .toList();
        return new Completion(task.caseNo(), open);
    }

    /**
     * What somebody completed the task with, for whoever meant to do the same; empty while it is open.
     *
     * @throws NotFound also for those who see that a task was there, but not what its case is about
     */
    @Transactional(readOnly = true)
    public Optional<Submitted> submitted(String id, Actor actor) {
        TaskLine line = worklist.line(id, actor);
        if (!line.task().showsCaseTo(actor)) {
            audit.refused(line.task().caseNo(), actor);
            throw new NotFound("submission of task " + id);
        }
        return submissions.find(id);
    }

    /**
     * Keeps what was typed so far, unchecked; it is the person's own until the task is completed, which is waited for
     * where it is under way.
     */
    @Transactional
    public Draft saveDraft(String id, Map<String, Object> data, Actor actor) {
        TaskLine line = locked(id, actor);
        line.refuseFinished();
        data.forEach((key, typed) -> {
            if (!canBeKept(key) || !canBeKept(typed)) {
                throw new InvalidInput("data." + key, Code.FORMAT, Phrase.of("platform.field.characters", key));
            }
        });
        var draft = new Draft(new LinkedHashMap<>(data), clock.instant());
        drafts.save(id, actor.username(), draft);
        return draft;
    }

    /** A draft keeps more than a submission may hold, but no database keeps half a character or U+0000. */
    private static boolean canBeKept(@Nullable Object typed) {
        if (typed instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(entry -> canBeKept(entry.getKey()) && canBeKept(entry.getValue()));
        }
        if (typed instanceof List<?> list) {
            return list.stream().allMatch(TaskDesk::canBeKept);
        }
        return !(typed instanceof String text)
                || text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** @throws Denied when the person may see the task, as one who leads an office above may, but not do it */
    private TaskLine toDo(String id, Actor actor) {
        TaskLine line = worklist.line(id, actor);
        if (!line.task().isFor(actor)) {
            throw new Denied(actor.username() + " does not do task " + id);
        }
        return line;
    }

    private TaskLine locked(String id, Actor actor) {
        store.lockCase(toDo(id, actor).task().caseNo());
        return store.line(id, LocalDate.now(clock)).orElseThrow(() -> new NotFound("task " + id));
    }

    private TaskHandler handler(OpenTask task) {
        return Objects.requireNonNull(
                handlers.get(task.processKey() + "/" + task.taskKey()), () -> "no handler of " + task.taskKey());
    }
}
