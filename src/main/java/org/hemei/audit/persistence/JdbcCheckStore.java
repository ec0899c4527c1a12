package org.hemei.audit.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.ChainCheck;
import org.hemei.audit.CheckResult;
import org.hemei.audit.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCheckStore implements ChainCheck.Store {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;

    JdbcCheckStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(CheckResult result) {
        database.sql(
                        """
                        insert into audit_check
                            (at, username, name, cases, entries, views, seals, problems, findings)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        result.at().atOffset(ZoneOffset.UTC),
                        result.username(),
                        result.name(),
                        result.cases(),
                        result.entries(),
                        result.views(),
                        result.seals(),
                        result.problems(),
                        write(result.findings()))
                .update();
    }

    @Override
    public Optional<CheckResult> last() {
        return database.sql("select * from audit_check order by id desc limit 1")
                .query((row, number) -> new CheckResult(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("username"),
                        row.getString("name"),
                        row.getLong("cases"),
                        row.getLong("entries"),
                        row.getLong("views"),
                        row.getLong("seals"),
                        row.getLong("problems"),
                        read(row.getString("findings"))))
                .optional();
    }

    private static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Finding> read(String stored) {
        try {
            return JSON.readValue(stored, new TypeReference<List<Finding>>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("the result of a check cannot be read", corrupt);
        }
    }
}
