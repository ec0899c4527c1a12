package org.hemei.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL server started by us, on loopback and a free port, with nobody's settings but ours. */
final class RunningPostgres implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(RunningPostgres.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;
    private final Postmaster postmaster;
    private final String password;

    private RunningPostgres(EmbeddedPostgres postgres, Postmaster postmaster, String password) {
        this.postgres = postgres;
        this.postmaster = postmaster;
        this.password = password;
    }

    /**
     * Starts a server on a directory that this process has claimed; an empty directory becomes a new cluster.
     *
     * @param passwordFile holds the password of the superuser in its first line
     */
    static RunningPostgres start(Path directory, Path passwordFile, Map<String, String> settings) {
        String password = read(passwordFile);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // These reach initdb as they are; authentication is no locale, but comes after zonky's "trust".
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString());
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres;
        try {
            postgres = ProgramFiles.use(directory, programs -> builder.setOverrideWorkingDirectory(programs.toFile())
                    .start());
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            Postmaster.clear(directory);
            throw new DatabaseUnavailable(
                    "The database in %s did not start; the lines of PostgreSQL above tell why.".formatted(directory),
                    e);
        }
        try {
            return verified(postgres, directory, password);
        } catch (RuntimeException e) {
            close(postgres);
            throw e;
        }
    }

    /** Another server may have taken the port in the meantime: what answers must serve our directory. */
    private static RunningPostgres verified(EmbeddedPostgres postgres, Path directory, String password) {
        Postmaster postmaster = Postmaster.of(directory)
                .orElseThrow(() -> new DatabaseUnavailable("No database server is running in " + directory));
        RunningPostgres running = new RunningPostgres(postgres, postmaster, password);
        try (Connection connection = running.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            answer.next();
            String served = answer.getString(1);
            if (!Path.of(served).equals(directory)) {
                throw new DatabaseUnavailable(
                        "The database server on port %d serves %s instead of %s. Start Hemei again."
                                .formatted(postgres.getPort(), served, directory));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database server in %s does not answer".formatted(directory), e);
        }
        return running;
    }

    /** Zonky deletes data directories older than ten minutes which lie directly in its working directory. */
    static void requireSafeFromZonky(Path directory) throws IOException {
        String temporary = System.getProperty("java.io.tmpdir") + "/embedded-pg";
        Path zonky = Path.of(System.getProperty("ot.epg.working-dir", temporary));
        if (Files.exists(zonky) && Files.isSameFile(zonky, directory.getParent())) {
            throw new DatabaseUnavailable(
                    ("Data in %s would be deleted as temporary. Remove the setting ot.epg.working-dir, or "
                                    + "choose another directory with hemei.database.directory.")
                            .formatted(zonky));
        }
    }

    private static String read(Path passwordFile) {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    ("The password of the database cannot be read from %s. Restore this file from a backup of "
                                    + "the directory.")
                            .formatted(passwordFile),
                    e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
    }

    String password() {
        return password;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, password);
    }

    /** Stops the server; returns when its process is gone. */
    @Override
    public void close() {
        close(postgres);
        // Zonky gives up after five seconds.
        if (!postmaster.awaitExit()) {
            LOG.error("The database server (process {}) is still shutting down", postmaster.pid());
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The database server did not close cleanly", e);
        }
    }
}
