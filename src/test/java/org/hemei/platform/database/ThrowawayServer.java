package org.hemei.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** A server for tests: it starts empty, does not wait for the disk, and hands out any number of databases. */
public final class ThrowawayServer implements AutoCloseable {

    /** How many test runs may work in one build folder at the same time. */
    private static final int PLACES = 16;

    private static final Map<String, String> HASTY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "400");

    private final EmbeddedDatabaseServer server;
    private final AtomicInteger databases = new AtomicInteger();

    private ThrowawayServer(EmbeddedDatabaseServer server) {
        this.server = server;
    }

    /** Starts in the first place under this folder that no other test run holds, and deletes what was there. */
    public static ThrowawayServer start(Path folder) throws IOException {
        DirectoryClaim claim = claim(folder);
        Postmaster.clear(claim.directory());
        FileSystemUtils.deleteRecursively(claim.directory());
        return new ThrowawayServer(EmbeddedDatabaseServer.start(claim, HASTY));
    }

    private static DirectoryClaim claim(Path folder) {
        for (int place = 1; ; place++) {
            try {
                return DirectoryClaim.on(folder.resolve("pg" + place));
            } catch (DatabaseUnavailable e) {
                if (place == PLACES) {
                    throw e;
                }
            }
        }
    }

    /** A pool of up to ten connections to a new, empty database; it lets idle ones go, as contexts stay cached. */
    public HikariDataSource newDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for a test", e);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl(name));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    @Override
    public void close() {
        server.close();
    }
}
