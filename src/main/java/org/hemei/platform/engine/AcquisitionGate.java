package org.hemei.platform.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where the job executors of all nodes wait while somebody moves the demo's time, and where only one at a time may.
 *
 * <p>The locks belong to a connection that is in no transaction, and the database lets go of them when it ends: whatever
 * happens to this process, the gate opens again.
 */
@Component
@Profile("demo")
class AcquisitionGate {

    private static final long TURN = 0x48656D65690001L;
    private static final long GATE = 0x48656D65690002L;

    private final JdbcTemplate database;

    AcquisitionGate(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /**
     * Does it behind the closed gate. Must not be called in a transaction, whose connection would be used for the locks.
     *
     * @throws Conflict when somebody else is behind it
     */
    <T> T closed(Supplier<T> work) {
        return database.execute((ConnectionCallback<T>) connection -> closed(connection, work));
    }

    private static <T> T closed(Connection connection, Supplier<T> work) throws SQLException {
        try (Statement locks = connection.createStatement()) {
            if (!isTrue(locks, "select pg_try_advisory_lock(" + TURN + ")")) {
                throw Conflict.inState("STEPPING", Phrase.of("platform.clock.stepping"));
            }
            try {
                // Whoever is just acquiring jobs finishes first; that takes milliseconds.
                locks.execute("select pg_advisory_lock(" + GATE + ")");
                return work.get();
            } finally {
                locks.execute("select pg_advisory_unlock_all()");
            }
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Stands inside the transaction in which jobs are acquired, and finds none while the gate is closed. */
    CommandInterceptor interceptor() {
        return new CommandInterceptor() {
            @Override
            @SuppressWarnings("unchecked") // AcquireJobsCmd is a Command<AcquiredJobs>
            public <T> T execute(Command<T> command) {
                if (command instanceof AcquireJobsCmd && !isOpen()) {
                    return (T) new AcquiredJobs(0);
                }
                return next.execute(command);
            }
        };
    }

    private boolean isOpen() {
        return Boolean.TRUE.equals(
                database.queryForObject("select pg_try_advisory_xact_lock_shared(?)", Boolean.class, GATE));
    }
}
