package org.hemei.registry.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers were before, for ever. */
@Component
class RegisterChangeRows {

    private static final int BATCH = 2_000;
    private static final String CHANGE = "select * from registry_change where ";

    private final JdbcTemplate template;
    private final JdbcClient database;

    RegisterChangeRows(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    void add(List<RegisterChange> changes) {
        template.batchUpdate(
                """
                insert into registry_change (register, compound, entry, before, after, reason, changed_at, changed_by,
                    changed_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                changes,
                BATCH,
                (row, change) -> {
                    row.setString(1, change.register().name());
                    row.setString(2, change.compound());
                    row.setString(3, change.entry());
                    row.setArray(4, array(row.getConnection(), change.before()));
                    row.setArray(5, array(row.getConnection(), change.after()));
                    row.setString(6, change.reason());
                    row.setObject(7, change.at().atOffset(ZoneOffset.UTC));
                    row.setString(8, change.username());
                    row.setString(9, change.name());
                });
    }

    private static @Nullable Array array(java.sql.Connection connection, @Nullable List<String> values)
            throws SQLException {
        return values == null ? null : connection.createArrayOf("text", values.toArray());
    }

    List<RegisterChange> of(String compound, long before, int most) {
        return database.sql(
                        """
                        select * from registry_change where id in (
                            (select id from registry_change
                             where compound = :compound and id < :before order by id desc limit :most)
                            union all
                            (select id from registry_change
                             where register = 'FIRMS' and compound is null and id < :before and entry in (
                                 select firm from registry_contract where compound = :compound
                                 union select firm from registry_manager where compound = :compound)
                             order by id desc limit :most))
                        order by id desc limit :most""")
                .param("compound", compound)
                .param("before", before == 0 ? Long.MAX_VALUE : before)
                .param("most", most)
                .query(RegisterChangeRows::change)
                .list();
    }

    List<RegisterChange> ofUnitsSince(String compound, OffsetDateTime moment) {
        return database.sql(CHANGE + "compound = ? and register = 'UNITS' and changed_at > ? order by id")
                .params(compound, moment)
                .query(RegisterChangeRows::change)
                .list();
    }

    Optional<RegisterChange> last(Register register, @Nullable String compound, String key) {
        boolean ofCity = register == Register.FIRMS;
        return database.sql(CHANGE + "register = :register and entry = :entry and compound "
                        + (ofCity ? "is null" : "= :compound") + " order by id desc limit 1")
                .param("register", register.name())
                .param("entry", key)
                .param("compound", compound)
                .query(RegisterChangeRows::change)
                .optional();
    }

    private static RegisterChange change(ResultSet row, int number) throws SQLException {
        return new RegisterChange(
                row.getLong("id"),
                Register.valueOf(row.getString("register")),
                row.getString("compound"),
                row.getString("entry"),
                values(row.getArray("before")),
                values(row.getArray("after")),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("changed_by_name"));
    }

    private static @Nullable List<String> values(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
