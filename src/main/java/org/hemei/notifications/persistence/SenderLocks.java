package org.hemei.notifications.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.hemei.notifications.Senders;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An advisory lock for each sender, on a connection that it keeps meanwhile: when the process dies, both are gone. */
@Component
class SenderLocks implements Senders {

    /** Tells our locks from others: "Mail". */
    private static final int KIND = 0x4D61696C;

    private final JdbcTemplate database;

    SenderLocks(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @Override
    public <T> T as(IntFunction<T> work) {
        return database.execute((ConnectionCallback<T>) connection -> as(connection, work));
    }

    private static <T> T as(Connection connection, IntFunction<T> work) throws SQLException {
        int sender = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        while (!ask(connection, "select pg_try_advisory_lock(?, ?)", sender)) {
            sender = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        }
        try {
            return work.apply(sender);
        } finally {
            ask(connection, "select pg_advisory_unlock(?, ?)", sender);
        }
    }

    private static boolean ask(Connection connection, String question, int sender) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, KIND);
            statement.setInt(2, sender);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** The try itself is over at once, since it is a transaction of its own. */
    @Override
    public boolean isAlive(int sender) {
        return Boolean.FALSE.equals(
                database.queryForObject("select pg_try_advisory_xact_lock_shared(?, ?)", Boolean.class, KIND, sender));
    }
}
