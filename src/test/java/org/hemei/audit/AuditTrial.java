package org.hemei.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.hemei.audit.persistence.Stores;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit by itself on a database of its own, with a clock that is moved by hand. */
final class AuditTrial implements AutoCloseable {

    static final String OLD_ENTRIES = "20261122.0004";
    static final String LATEST = "latest";

    static final Actor MEDIATOR = new Actor("community", "李秀英", List.of(new Duty("YZ-QH-WT-YS", Role.MEDIATOR)));
    static final Actor AUDITOR = new Actor("auditor", "许明", List.of(new Duty("YZ", Role.AUDITOR)));
    static final Actor ADMINISTRATOR = new Actor("admin", "陈刚", List.of(new Duty("YZ", Role.ADMIN)));

    final HikariDataSource pool = TestDatabase.create();
    final JdbcClient database = JdbcClient.create(pool);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    final Audit audit;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T01:00:00.123456Z"));
    private final AtomicReference<Optional<CheckResult>> last = new AtomicReference<>(Optional.empty());
    private final Clock clock = new MovedClock(now);
    private final Stores stores;

    AuditTrial() throws SQLException {
        this(LATEST);
    }

    AuditTrial(String version) throws SQLException {
        migrate(version);
        stores = Stores.on(pool);
        audit = new Audit(stores.audit(), clock);
    }

    /** The audit's own tables, up to one version. */
    void migrate(String version) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/audit")
                .target(version)
                .load()
                .migrate();
    }

    /** As another node would have it. */
    Sealing sealing() {
        return new Sealing(
                stores.seals(), stores.chains(), clock, Objects.requireNonNull(transaction.getTransactionManager()));
    }

    ChainCheck check() {
        return new ChainCheck(
                stores.chains(),
                stores.seals(),
                new ChainCheck.Store() {
                    @Override
                    public void add(CheckResult result) {
                        last.set(Optional.of(result));
                    }

                    @Override
                    public Optional<CheckResult> last() {
                        return last.get();
                    }
                },
                clock,
                Objects.requireNonNull(transaction.getTransactionManager()));
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void write(String caseNo, String action, Object... details) {
        transaction.executeWithoutResult(status ->
                audit.record(caseNo, MEDIATOR, Tier.COMMUNITY, action, Phrase.of("trial." + action, details)));
    }

    void look(String caseNo) {
        transaction.executeWithoutResult(status -> audit.viewed(caseNo, MEDIATOR));
    }

    /** Does it in a transaction of which nothing stays, with all triggers off, as the owner of the database can. */
    <T> T takenBack(Supplier<T> deed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("set local session_replication_role = replica").update();
            return deed.get();
        }));
    }

    @Override
    public void close() {
        stores.close().run();
        pool.close();
    }

    private static final class MovedClock extends Clock {

        private final AtomicReference<Instant> now;

        private MovedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return CityTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
