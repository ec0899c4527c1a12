package org.hemei.tasks;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The same for many tasks at once, each by itself: what cannot be done to one of them keeps none of the others. */
@Service
public class TaskBatch {

    private static final int LARGEST = 100;

    private final TaskDesk desk;
    private final Reassignment reassignment;
    private final Worklist worklist;
    private final TaskStore store;
    private final TaskEngine engine;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate each;

    TaskBatch(
            TaskDesk desk,
            Reassignment reassignment,
            Worklist worklist,
            TaskStore store,
            TaskEngine engine,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.reassignment = reassignment;
        this.worklist = worklist;
        this.store = store;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param problem why it was not done; null when it was */
    public record Result(String id, @Nullable Phrase problem) {}

    @Transactional
    public List<Result> claim(List<String> ids, Actor actor) {
        return each(ids, id -> desk.claim(id, actor));
    }

    @Transactional
    public List<Result> assign(List<String> ids, @Nullable String assignee, @Nullable String reason, Actor actor) {
        return each(ids, id -> reassignment.assign(id, assignee, reason, actor));
    }

    /** Whoever may do a task, or leads its office, says that it is urgent, or no longer. */
    @Transactional
    public List<Result> prioritise(List<String> ids, boolean urgent, Actor actor) {
        return each(ids, id -> prioritise(id, urgent, actor));
    }

    private void prioritise(String id, boolean urgent, Actor actor) {
        store.lockCase(worklist.line(id, actor).task().caseNo());
        TaskLine line = worklist.line(id, actor);
        line.refuseFinished();
        if (line.task().isUrgent() != urgent) {
            engine.prioritise(line.task(), urgent ? OpenTask.URGENT : OpenTask.USUAL, actor.username());
            String what = urgent ? "markedUrgent" : "unmarkedUrgent";
            audit.record(
                    line.task().caseNo(), actor, line.tier(), "prioritiseTask", Phrase.of("tasks.history." + what));
        }
    }

    private List<Result> each(List<String> ids, Consumer<String> deed) {
        if (ids.isEmpty() || ids.size() > LARGEST) {
            throw new InvalidInput(
                    "id", ids.isEmpty() ? Code.REQUIRED : Code.RANGE, Phrase.of("tasks.batch.count", "" + LARGEST));
        }
        // In the order of the cases, as all who take more than one of them, so that no two wait for each other.
        Map<String, String> cases = store.lines(ids, LocalDate.now(clock)).stream()
                .map(TaskLine::task)
                .collect(toMap(OpenTask::id, OpenTask::caseNo));
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing((String id) -> cases.getOrDefault(id, "")))
                .map(id -> new Result(id, done(id, deed)))
                .toList();
    }

    private @Nullable Phrase done(String id, Consumer<String> deed) {
        try {
            each.executeWithoutResult(status -> deed.accept(id));
            return null;
        } catch (Conflict conflict) {
            return conflict.reason();
        } catch (InvalidInput invalid) {
            return invalid.errors().get(0).message();
        } catch (Denied | NotFound refused) {
            return Phrase.of("tasks.batch.notYours");
        }
    }
}
