package org.hemei.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that the check vouches for, of the log of looks what is sealed. */
enum Evidence {
    AUDIT_ENTRY("true"),
    AUDIT_HEAD("true"),
    AUDIT_VIEW("id <= (select max(views_to) from audit_seal)"),
    AUDIT_SEAL("true"),
    AUDIT_SEALED_HEAD("true"),
    AUDIT_LAST_SEAL("true");

    /** For a type of column, ways to another value of it. */
    private static final Map<String, List<String>> OTHERWISE = Map.of(
            "text", List.of("%s || '改'", "'改' || %s", "upper(reverse(%s)) || '0'", "''", "coalesce(%s, '') || ' '"),
            "integer", List.of("%s + 1", "%s - 1", "-%s - 1", "%s + 1000000"),
            "bigint", List.of("%s + 1000000", "-%s - 1"),
            "boolean", List.of("not %s"),
            "date", List.of("%s - 1000", "%s + 1000", "'infinity'"),
            "timestamp with time zone",
                    List.of("%s + interval '1 microsecond'", "%s - interval '1 day'", "'infinity'", "'-infinity'"),
            "bytea", List.of("set_bit(%s, 7, 1 - get_bit(%s, 7))", "substring(%s from 2)", "%s || '\\x00'", "''"),
            "jsonb",
                    List.of(
                            "jsonb_build_array(coalesce(%s, 'null'))",
                            "'[]'",
                            "'{\"args\": [], \"code\": \"trial.other\"}'",
                            "jsonb_build_array(jsonb_set(coalesce(%s -> 0, '{}'), '{code}', '\"x\"'))"));

    private final String vouchedFor;

    Evidence(String vouchedFor) {
        this.vouchedFor = vouchedFor;
    }

    List<String> columns(JdbcClient database) {
        // The one row of the last seal is told by a column that can have one value only.
        return database.sql(
                        """
                        select column_name from information_schema.columns
                        where table_name = ? and column_name <> 'one' order by ordinal_position""")
                .param(table())
                .query(String.class)
                .list();
    }

    /** Gives one column of some row another value; where a key forbids that value, another one again. */
    void edit(String column, JdbcClient database, Random random) {
        String type = database.sql(
                        "select data_type from information_schema.columns where table_name = ? and column_name = ?")
                .params(table(), column)
                .query(String.class)
                .single();
        List<String> values = OTHERWISE.get(type);
        for (int attempt = 0; attempt < 100; attempt++) {
            String value = values.get(random.nextInt(values.size())).replace("%s", column);
            String row = row(database, random);
            boolean other = database.sql("select (%s) is distinct from %s from %s where ctid = '%s'::tid"
                            .formatted(value, column, table(), row))
                    .query(Boolean.class)
                    .single();
            if (other && updated(column, value, row, database)) {
                return;
            }
        }
        throw new AssertionError("no other value for " + table() + "." + column);
    }

    private boolean updated(String column, String value, String row, JdbcClient database) {
        database.sql("savepoint before").update();
        try {
            database.sql("update %s set %s = %s where ctid = '%s'::tid".formatted(table(), column, value, row))
                    .update();
            return true;
        } catch (DataIntegrityViolationException forbidden) {
            database.sql("rollback to savepoint before").update();
            return false;
        }
    }

    void edit(JdbcClient database, Random random) {
        List<String> columns = columns(database);
        edit(columns.get(random.nextInt(columns.size())), database, random);
    }

    /** Where some row is that is vouched for. */
    String row(JdbcClient database, Random random) {
        List<String> rows = database.sql("select ctid::text from " + table() + " where " + vouchedFor + " order by 1")
                .query(String.class)
                .list();
        return rows.get(random.nextInt(rows.size()));
    }

    void delete(JdbcClient database, Random random) {
        database.sql("delete from " + table() + " where ctid = '" + row(database, random) + "'::tid")
                .update();
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
