package org.hemei.tasks.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the work list from the engine's own history events, in the engine's transaction.
 *
 * <p>Unlike listeners, history events are raised for every way a task can change: completion, cancellation, migration,
 * a moved token. They come before the engine writes its tables, and a task's candidate group comes before the task.
 */
@Component
class TaskProjection implements HistoryEventHandler {

    /** Resolved late: the engine is built before the parts of the application that query the database. */
    private final ObjectProvider<JdbcClient> database;

    TaskProjection(ObjectProvider<JdbcClient> database) {
        this.database = database;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
                created(task);
            } else if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                    || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
                finished(task);
            } else {
                changed(task);
            }
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link
                && link.getTaskId() != null
                && link.getGroupId() != null) {
            linked(link);
        }
    }

    private void created(HistoricTaskInstanceEventEntity task) {
        database.getObject()
                .sql(
                        """
                        insert into tasks_task (id, process_key, process_definition_id, process_instance_id, case_no,
                            task_key, name, assignee, created, due, state, priority, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 1)
                        on conflict (id) do update set process_key = excluded.process_key,
                            process_definition_id = excluded.process_definition_id,
                            process_instance_id = excluded.process_instance_id, case_no = excluded.case_no,
                            task_key = excluded.task_key, name = excluded.name, assignee = excluded.assignee,
                            created = excluded.created, due = excluded.due, priority = excluded.priority""")
                .params(
                        task.getTaskId(),
                        task.getProcessDefinitionKey(),
                        task.getProcessDefinitionId(),
                        task.getProcessInstanceId(),
                        caseNo(task.getProcessInstanceId()),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        at(task.getStartTime()),
                        at(task.getDueDate()),
                        task.getPriority())
                .update();
    }

    private void changed(HistoricTaskInstanceEventEntity task) {
        database.getObject()
                .sql(
                        """
                        update tasks_task set name = ?, due = ?, priority = ?, task_key = ?, process_definition_id = ?,
                            process_key = ?,
                            revision = revision + case
                                when assignee is not null and assignee is distinct from ? then 1 else 0 end,
                            assignee = ?
                        where id = ?""")
                .params(
                        task.getName(),
                        at(task.getDueDate()),
                        task.getPriority(),
                        task.getTaskDefinitionKey(),
                        task.getProcessDefinitionId(),
                        task.getProcessDefinitionKey(),
                        task.getAssignee(),
                        task.getAssignee(),
                        task.getTaskId())
                .update();
    }

    private void finished(HistoricTaskInstanceEventEntity task) {
        boolean completed = "completed".equals(task.getDeleteReason());
        database.getObject()
                .sql("update tasks_task set state = ?, finished = ?, assignee = coalesce(?, assignee) where id = ?")
                .params(
                        completed ? "COMPLETED" : "CANCELLED",
                        at(task.getEndTime()),
                        task.getAssignee(),
                        task.getTaskId())
                .update();
    }

    private void linked(HistoricIdentityLinkLogEventEntity link) {
        String[] group = link.getGroupId().split(":");
        if (group.length != 3 || !group[0].equals("office")) {
            throw new IllegalStateException("a candidate group is office:<code>:<role>, not " + link.getGroupId());
        }
        if ("add".equals(link.getOperationType())) {
            database.getObject()
                    .sql(
                            """
                            insert into tasks_task (id, process_key, process_definition_id, process_instance_id,
                                case_no, task_key, name, office, role, created, state, priority, revision)
                            values (?, '', '', '', '', '', '', ?, ?, ?, 'OPEN', 50, 1)
                            on conflict (id) do update set office = excluded.office, role = excluded.role""")
                    .params(link.getTaskId(), group[1], group[2], at(link.getTime()))
                    .update();
        } else {
            database.getObject()
                    .sql("update tasks_task set office = null, role = null where id = ? and office = ? and role = ?"
                            + " and state = 'OPEN'")
                    .params(link.getTaskId(), group[1], group[2])
                    .update();
        }
    }

    /** Every process of a case carries the case number as its business key. */
    private static String caseNo(String processInstanceId) {
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        return instance.getBusinessKey();
    }

    private static java.time.@Nullable OffsetDateTime at(@Nullable Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime()).atOffset(ZoneOffset.UTC);
    }
}
