package org.hemei.tasks.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.SubmissionStore;
import org.hemei.tasks.Submitted;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSubmissionStore implements SubmissionStore {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    JdbcSubmissionStore(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(OpenTask task, String username, Instant at, Map<String, @Nullable Object> data) {
        try {
            database.sql(
                            """
                            insert into tasks_submission (task_id, case_no, username, at, data)
                            values (?, ?, ?, ?, ?::jsonb)""")
                    .params(
                            task.id(),
                            task.caseNo(),
                            username,
                            at.atOffset(ZoneOffset.UTC),
                            json.writeValueAsString(data))
                    .update();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("what a form accepts can be written as JSON", unwritable);
        }
    }

    @Override
    public Optional<Submitted> find(String taskId) {
        return database.sql("select username, at, data from tasks_submission where task_id = ?")
                .param(taskId)
                .query((row, number) -> new Submitted(
                        row.getString("username"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("data"))))
                .optional();
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, FIELDS);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a submission that was stored cannot be read", corrupt);
        }
    }
}
