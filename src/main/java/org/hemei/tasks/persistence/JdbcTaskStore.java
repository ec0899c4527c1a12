package org.hemei.tasks.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Away;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskFilter;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.TaskStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTaskStore implements TaskStore {

    private static final String LINE =
            """
            select t.*, c.title, c.parties, c.source, c.compound, c.path, o.name as office_name, o.tier as office_tier,
                s.name as assignee_name,
                (select max(a.to_day) from offices_away a
                    where a.username = t.assignee and :today between a.from_day and a.to_day) as away_until
            from tasks_task t
            join tasks_case c on c.case_no = t.case_no
            left join offices_office o on o.code = t.office
            left join offices_staff s on s.username = t.assignee
            """;

    private final JdbcClient database;

    JdbcTaskStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<TaskLine> line(String id, LocalDate today) {
        return database.sql(LINE + "where t.id = :id")
                .param("id", id)
                .param("today", today)
                .query((row, number) -> line(row))
                .optional();
    }

    @Override
    public List<TaskLine> lines(Collection<String> ids, LocalDate today) {
        return database.sql(LINE + "where t.id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public List<TaskLine> list(TaskFilter filter, Actor actor, Instant now, PageRequest page) {
        TaskCondition condition = TaskCondition.of(filter.state(), actor, now);
        if (filter.process() != null) {
            condition.and("t.process_key = :process").with("process", filter.process());
        }
        if (filter.query() != null && !filter.query().isBlank()) {
            // Who only oversees the tasks may not try out full names and telephones.
            String persons = filter.state() == TaskFilter.State.OVERSEEN
                    ? ""
                    : " or c.names ilike :query or :phoneEnd = any(c.phone_ends)";
            condition
                    .and("(t.case_no ilike :query or c.title ilike :query or c.parties ilike :query"
                            + " or c.compound ilike :query" + persons + ")")
                    .with("phoneEnd", filter.query().strip())
                    .with("query", "%" + literal(filter.query().strip()) + "%");
        }
        if (filter.step() != null) {
            condition.and("t.task_key = :step").with("step", filter.step());
        }
        TaskOrder order = TaskOrder.of(filter.sort());
        order.startAfter(page.after(), condition);
        return database.sql(LINE + "where " + condition.sql() + " order by " + order.columns() + " limit :limit")
                .params(condition.parameters())
                .param("limit", page.size() + 1)
                .query((row, number) -> line(row))
                .list();
    }

    /** One statement: each filter is a branch of it, which stops at the cap. */
    @Override
    public List<Integer> counts(List<TaskFilter> filters, Actor actor, Instant now, int cap) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        List<String> branches = new ArrayList<>();
        for (TaskFilter filter : filters) {
            TaskCondition condition = TaskCondition.of(filter.state(), actor, now);
            if (filter.step() != null) {
                condition.and("t.task_key = :step" + branches.size()).with("step" + branches.size(), filter.step());
            }
            parameters.putAll(condition.parameters());
            branches.add(
                    "select %d as branch, count(*)::int as found from (select 1 from tasks_task t where %s limit :cap) c%d"
                            .formatted(branches.size(), condition.sql(), branches.size()));
        }
        return database.sql(
                        "select found from (" + String.join(" union all ", branches) + ") all_counts order by branch")
                .params(parameters)
                .param("cap", cap)
                .query(Integer.class)
                .list();
    }

    @Override
    public List<TaskLine> openOf(String caseNo, LocalDate today) {
        return database.sql(LINE + "where t.case_no = :caseNo and t.state = 'OPEN' order by t.due_order, t.id")
                .param("caseNo", caseNo)
                .param("today", today)
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public void describe(CaseCard card) {
        database.sql(
                        """
                        insert into tasks_case (case_no, title, parties, names, phone_ends, source, compound, path)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (case_no) do update set title = excluded.title, parties = excluded.parties,
                            names = excluded.names, phone_ends = excluded.phone_ends,
                            source = excluded.source, compound = excluded.compound, path = excluded.path""")
                .params(
                        card.caseNo(),
                        card.title(),
                        card.parties(),
                        card.names(),
                        card.phoneEnds().toArray(String[]::new),
                        card.source(),
                        card.compound(),
                        card.path())
                .update();
    }

    @Override
    public void lockCase(String caseNo) {
        database.sql("select case_no from tasks_case where case_no = ? for update")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** What was typed, with the signs that mean something to LIKE taken literally. */
    private static String literal(String query) {
        return query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static TaskLine line(ResultSet row) throws SQLException {
        return new TaskLine(
                task(row),
                row.getString("title"),
                row.getString("parties"),
                row.getString("source"),
                row.getString("compound"),
                row.getString("path"),
                row.getString("office_name"),
                row.getString("office_tier"),
                row.getString("assignee_name"),
                Away.lasting(row.getObject("away_until", LocalDate.class)));
    }

    private static OpenTask task(ResultSet row) throws SQLException {
        return new OpenTask(
                row.getString("id"),
                row.getString("process_key"),
                row.getString("process_definition_id"),
                row.getString("process_instance_id"),
                row.getString("case_no"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("office"),
                row.getString("role"),
                row.getString("assignee"),
                instant(row, "created"),
                optionalInstant(row, "due"),
                optionalInstant(row, "finished"),
                OpenTask.State.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getInt("revision"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
