package org.hemei.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.notifications.Notice;
import org.hemei.notifications.Notifications;
import org.hemei.notifications.Recipient;
import org.hemei.offices.Actor;
import org.hemei.offices.Reason;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.Staffing;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A task goes to somebody else (转办), with a reason that stands in the case's history.
 *
 * <p>Whoever holds it may give it away, and so may the lead of its office or of one above, also when nobody holds it. It
 * goes to those who are responsible for its office and role today, and to nobody else.
 */
@Service
public class Reassignment {

    private static final int LONGEST_REASON = 500;

    private final Worklist worklist;
    private final TaskStore store;
    private final TaskEngine engine;
    private final Staffing staffing;
    private final Audit audit;
    private final Notifications notifications;
    private final Clock clock;

    Reassignment(
            Worklist worklist,
            TaskStore store,
            TaskEngine engine,
            Staffing staffing,
            Audit audit,
            Notifications notifications,
            Clock clock) {
        this.worklist = worklist;
        this.store = store;
        this.engine = engine;
        this.staffing = staffing;
        this.audit = audit;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whether this person may give the task away as things stand, if there is somebody to give it to. */
    public boolean mayAssign(TaskLine line, Actor actor) {
        return line.task().isOpen() && mayAssign(line.task(), actor);
    }

    /** Those to whom this person may give the task now; empty when they may not, or when there is nobody else. */
    @Transactional(readOnly = true)
    public List<Staff> candidates(TaskLine line, Actor actor) {
        return mayAssign(line, actor) ? candidates(line.task()) : List.of();
    }

    private List<Staff> candidates(OpenTask task) {
        String office = task.office();
        String role = task.role();
        return office == null || role == null
                ? List.of()
                : staffing.responsible(office, Role.valueOf(role)).stream()
                        .filter(one -> !one.username().equals(task.assignee()))
                        .toList();
    }

    private static boolean mayAssign(OpenTask task, Actor actor) {
        return task.isOverseenBy(actor) || actor.username().equals(task.assignee());
    }

    /**
     * @param assignee user name of one of the {@link #candidates}
     * @return the task as it then stands
     * @throws InvalidInput naming {@code assignee} or {@code reason}
     * @throws Conflict when the task is finished, or held by another than this person, who leads nothing here
     */
    @Transactional
    public TaskLine assign(String id, @Nullable String assignee, @Nullable String reason, Actor actor) {
        store.lockCase(worklist.line(id, actor).task().caseNo());
        TaskLine line = get(id);
        line.refuseFinished();
        if (!mayAssign(line.task(), actor)) {
            line.refuseHeldByAnother(actor);
            throw Conflict.inState("UNCLAIMED", Phrase.of("tasks.conflict.unclaimed"));
        }
        List<FieldError> errors = new ArrayList<>();
        Optional<Staff> chosen = candidates(line.task()).stream()
                .filter(one -> one.username().equals(assignee))
                .findFirst();
        if (chosen.isEmpty()) {
            Code code = assignee == null || assignee.isBlank() ? Code.REQUIRED : Code.UNKNOWN;
            errors.add(new FieldError("assignee", code, Phrase.of("platform.field." + code, label("assignee"))));
        }
        String why = Reason.accept(reason, LONGEST_REASON, label("reason"), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        give(line, chosen.orElseThrow(), Objects.requireNonNull(why), actor);
        return get(id);
    }

    private TaskLine get(String id) {
        return store.line(id, LocalDate.now(clock)).orElseThrow(() -> new NotFound("task " + id));
    }

    private void give(TaskLine line, Staff to, String why, Actor actor) {
        OpenTask task = line.task();
        engine.assign(task, to.username(), actor.username());
        tell(line, to, why, actor);
        Object from = task.assignee() == null
                ? Phrase.of("tasks.assign.nobody")
                : line.holder().name();
        audit.record(
                task.caseNo(),
                actor,
                line.tier(),
                "assignTask",
                Phrase.of("tasks.history.assigned", from, to.name(), why));
    }

    private void tell(TaskLine line, Staff to, String why, Actor actor) {
        if (!to.username().equals(actor.username())) {
            OpenTask task = line.task();
            notifications.send(Notice.of(
                            "assigned/" + task.id() + "/" + task.revision() + "/" + to.username(),
                            Recipient.colleague(to.username()),
                            Phrase.of("tasks.message.assigned", task.caseNo()),
                            Phrase.of("tasks.message.assigned.text", line.title(), actor.name(), why))
                    .leadingTo("/tasks/" + task.id()));
        }
    }

    private static Phrase label(String field) {
        return Phrase.of("tasks.assign.label." + field);
    }
}
