package org.hemei.audit.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.hemei.audit.AuditStore;
import org.hemei.audit.ChainStore;
import org.hemei.audit.SealStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit's stores on a database of one's own, without the application around them. */
public record Stores(AuditStore audit, ChainStore chains, SealStore seals, Runnable close) {

    public static Stores on(HikariDataSource pool) throws SQLException {
        JdbcClient database = JdbcClient.create(pool);
        RefusedLooks refused = new RefusedLooks(pool);
        return new Stores(
                new JdbcAuditStore(database, refused),
                new JdbcChainStore(pool),
                new JdbcSealStore(database),
                refused::destroy);
    }
}
