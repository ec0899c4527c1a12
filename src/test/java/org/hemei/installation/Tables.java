package org.hemei.installation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database holds, as one checksum for each table, so that two databases can be compared. */
final class Tables {

    private Tables() {}

    static Map<String, String> of(DataSource pool) {
        JdbcClient database = JdbcClient.create(pool);
        List<String> names = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        Map<String, String> sums = new TreeMap<>();
        for (String name : names) {
            sums.put(
                    name,
                    database.sql(("select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ',' order by"
                                            + " md5(t::text))), '') from %s t")
                                    .formatted(name))
                            .query(String.class)
                            .single());
        }
        return sums;
    }
}
