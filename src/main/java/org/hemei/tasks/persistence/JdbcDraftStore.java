package org.hemei.tasks.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.hemei.tasks.Draft;
import org.hemei.tasks.DraftStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDraftStore implements DraftStore {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Whose drafts a task takes over: its own, and those of the same step that the process cancelled. */
    private static final String OFFERED =
            """
            d.username = :username and (d.task_id = :task or d.task_id in (
                select cancelled.id from tasks_task cancelled join tasks_task t on t.id = :task
                where cancelled.case_no = t.case_no and cancelled.state = 'CANCELLED'
                    and cancelled.process_key = t.process_key and cancelled.task_key = t.task_key))""";

    private final JdbcClient database;
    private final ObjectMapper json;

    JdbcDraftStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Draft> find(String taskId, String username) {
        return database.sql("select d.data, d.saved_at from tasks_draft d where " + OFFERED
                        + " order by d.task_id = :task desc, d.saved_at desc limit 1")
                .param("task", taskId)
                .param("username", username)
                .query((row, number) -> new Draft(
                        read(row.getString("data")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public void save(String taskId, String username, Draft draft) {
        database.sql(
                        """
                        insert into tasks_draft (task_id, username, data, saved_at) values (?, ?, ?::jsonb, ?)
                        on conflict (task_id, username) do update set data = excluded.data,
                            saved_at = excluded.saved_at""")
                .params(taskId, username, write(draft.data()), draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void forget(String taskId, String username) {
        database.sql("delete from tasks_draft d where " + OFFERED)
                .param("task", taskId)
                .param("username", username)
                .update();
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, FIELDS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a draft that was stored cannot be read", corrupt);
        }
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what came as JSON cannot be written as JSON", unwritable);
        }
    }
}
