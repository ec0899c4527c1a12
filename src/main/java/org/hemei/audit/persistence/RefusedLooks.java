package org.hemei.audit.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.hemei.offices.Actor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down looks outside a transaction that is about to be, or was, rolled back.
 *
 * <p>Through connections of its own: were they taken from the common pool, as many refused readers at once as it has
 * connections would wait for each other.
 */
@Component
class RefusedLooks implements DisposableBean {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final JdbcClient database;

    RefusedLooks(DataSource common) throws SQLException {
        HikariConfig config = new HikariConfig();
        common.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("refused-looks");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.database = JdbcClient.create(pool);
    }

    JdbcClient database() {
        return database;
    }

    void append(String caseNo, Instant at, Actor actor, boolean allowed) {
        database.sql("insert into audit_view (case_no, at, username, allowed) values (?, ?, ?, ?)")
                .params(caseNo, at.atOffset(ZoneOffset.UTC), actor.username(), allowed)
                .update();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
