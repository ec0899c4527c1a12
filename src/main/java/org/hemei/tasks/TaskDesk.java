package org.hemei.tasks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
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

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final TaskStore store;
    private final DraftStore drafts;
    private final TaskEngine engine;
    private final Worklist worklist;
    private final Map<String, TaskHandler> handlers;
    private final Clock clock;

    TaskDesk(
            TaskStore store,
            DraftStore drafts,
            TaskEngine engine,
            Worklist worklist,
            List<TaskHandler> handlers,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.engine = engine;
        this.worklist = worklist;
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(
                        handler -> handler.key().process() + "/" + handler.key().element(), Function.identity()));
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
        refuseFinished(line);
        TaskHandler handler = handler(line.task());
        return new Opened(
                line,
                handler.key(),
                engine.form(line.task(), handler.key().module()),
                handler.data(line.task(), actor),
                drafts.find(id, actor.username()));
    }

    @Transactional
    public void claim(String id, Actor actor) {
        TaskLine line = locked(id, actor);
        refuseFinished(line);
        if (line.task().assignee() == null) {
            engine.claim(line.task(), actor.username());
        } else {
            refuseHeldByAnother(line, actor);
        }
    }

    @Transactional
    public void unclaim(String id, Actor actor) {
        TaskLine line = locked(id, actor);
        refuseFinished(line);
        refuseHeldByAnother(line, actor);
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
        refuseFinished(line);
        refuseHeldByAnother(line, actor);
        if (revision != null && revision != task.revision()) {
            throw Conflict.inState("revision " + task.revision(), Phrase.of("tasks.conflict.changed"));
        }
        if (data == null) {
            throw new InvalidInput("data", Code.REQUIRED, Phrase.of("platform.field.REQUIRED", "data"));
        }
        TaskHandler handler = handler(task);
        Map<String, Object> facts;
        try {
            DeployedForm form = engine.form(task, handler.key().module());
            Map<String, @Nullable Object> accepted = form.accept(data, handler.data(task, actor));
            facts = handler.submit(task, new FormData(accepted), actor);
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

    /** Keeps what was typed so far, unchecked; it is the person's own until the task is completed. */
    @Transactional
    public Draft saveDraft(String id, Map<String, Object> data, Actor actor) {
        TaskLine line = worklist.line(id, actor);
        refuseFinished(line);
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

    private TaskLine locked(String id, Actor actor) {
        store.lockCase(worklist.line(id, actor).task().caseNo());
        return store.line(id).orElseThrow(() -> new NotFound("task " + id));
    }

    private static void refuseFinished(TaskLine line) {
        OpenTask task = line.task();
        if (task.isOpen()) {
            return;
        }
        String holder = task.assignee();
        Instant finished = task.finished();
        if (task.state() == OpenTask.State.COMPLETED && holder != null && finished != null) {
            throw Conflict.heldBy(
                    holder(line),
                    task.state().name(),
                    finished,
                    Phrase.of(
                            "tasks.conflict.completed",
                            holder(line).name(),
                            CityTime.at(finished).format(MINUTE)));
        }
        throw Conflict.inState(task.state().name(), Phrase.of("tasks.conflict.cancelled"));
    }

    private static void refuseHeldByAnother(TaskLine line, Actor actor) {
        String assignee = line.task().assignee();
        if (assignee != null && !assignee.equals(actor.username())) {
            throw Conflict.heldBy(
                    holder(line),
                    "CLAIMED",
                    null,
                    Phrase.of("tasks.conflict.held", holder(line).name()));
        }
    }

    private static Conflict.Holder holder(TaskLine line) {
        String username = Objects.requireNonNull(line.task().assignee());
        return new Conflict.Holder(username, Objects.requireNonNullElse(line.assigneeName(), username));
    }

    private TaskHandler handler(OpenTask task) {
        return Objects.requireNonNull(
                handlers.get(task.processKey() + "/" + task.taskKey()), () -> "no handler of " + task.taskKey());
    }
}
