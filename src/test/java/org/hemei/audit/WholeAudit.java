package org.hemei.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.persistence.Stores;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Role;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The check of the audit on a database that no application is using, such as one that was just restored. */
public final class WholeAudit {

    private static final Actor AUDITOR = new Actor("auditor", "许明", List.of(new Duty("YZ", Role.AUDITOR)));

    private WholeAudit() {}

    public static CheckResult checked(HikariDataSource pool, Clock clock) throws SQLException {
        Stores stores = Stores.on(pool);
        try {
            return new ChainCheck(
                            stores.chains(), stores.seals(), new Unkept(), clock, new JdbcTransactionManager(pool))
                    .run(AUDITOR);
        } finally {
            stores.close().run();
        }
    }

    private static final class Unkept implements ChainCheck.Store {

        @Override
        public void add(CheckResult result) {}

        @Override
        public Optional<CheckResult> last() {
            return Optional.empty();
        }
    }
}
