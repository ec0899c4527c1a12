package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A PostgreSQL server of our own on a data directory of our own, which keeps every acknowledged commit through the kill
 * of the application or of the server. At most one process at a time can open a directory.
 */
public final class EmbeddedDatabaseServer implements AutoCloseable {

    static final String DATABASE = "hemei";

    /** Zonky's defaults are made for tests and lose commits. */
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    private final DirectoryClaim claim;
    private final RunningPostgres postgres;

    private EmbeddedDatabaseServer(DirectoryClaim claim, RunningPostgres postgres) {
        this.claim = claim;
        this.postgres = postgres;
    }

    /**
     * Starts the server on a data directory, which is created when it is missing.
     *
     * @throws DatabaseUnavailable if the directory is in use, belongs to another user, or its server does not start
     */
    public static EmbeddedDatabaseServer start(Path directory) {
        return start(DirectoryClaim.on(directory), DURABLE);
    }

    /** Starts the server and takes over the claim, which is given up if the start fails. */
    static EmbeddedDatabaseServer start(DirectoryClaim claim, Map<String, String> settings) {
        Path directory = claim.directory();
        try {
            RunningPostgres.requireSafeFromZonky(directory);
            if (NewCluster.isMissing(directory)) {
                NewCluster.create(directory, DATABASE, settings);
            }
            Postmaster.clear(directory);
            return new EmbeddedDatabaseServer(
                    claim, RunningPostgres.start(directory, directory.resolve(NewCluster.PASSWORD_FILE), settings));
        } catch (IOException e) {
            claim.close();
            throw new UncheckedIOException("The database in " + directory + " cannot be opened", e);
        } catch (RuntimeException | Error e) {
            claim.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    public String username() {
        return RunningPostgres.USER;
    }

    public String password() {
        return postgres.password();
    }

    /** Stops the server and returns when it is down. Connections still open are ended; their transactions roll back. */
    @Override
    public void close() {
        try {
            postgres.close();
        } finally {
            claim.close();
        }
    }
}
