package org.hemei.platform.clock;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far demo time is from the machine's, as all nodes and the next start shall know it. */
@Component
@Profile("demo")
public class KeptOffset {

    private final JdbcClient database;

    KeptOffset(JdbcClient database) {
        this.database = database;
    }

    public Optional<Duration> find() {
        return database.sql("select offset_millis from platform_demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    public void keep(Duration offset) {
        database.sql(
                        """
                        insert into platform_demo_clock (offset_millis) values (?)
                        on conflict (one) do update set offset_millis = excluded.offset_millis""")
                .param(offset.toMillis())
                .update();
    }

    /** Whether nothing ever ran on this database: the engine makes its tables at the first start, after Flyway's. */
    boolean isOnEmptyDatabase() {
        return database.sql("select to_regclass('act_ge_property') is null")
                .query(Boolean.class)
                .single();
    }
}
