package org.hemei.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.platform.database.EmbeddedDatabaseServer;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server as an administrator would have it, prepared with {@code docker/database.sql} and nothing else. */
final class PlainServer implements AutoCloseable {

    static final Map<String, String> PASSWORDS =
            Map.of("owner_password", "the owner's own", "app_password", "what the application says");

    private static final Path SCRIPT = Path.of("docker", "database.sql");
    private static final Pattern VARIABLE = Pattern.compile("(?<=\\s):'(\\w+)'");
    private static final Pattern CONNECT = Pattern.compile("\\\\connect (\\w+)");

    private final Path directory;
    private final EmbeddedDatabaseServer server;

    private PlainServer(Path directory, EmbeddedDatabaseServer server) {
        this.directory = directory;
        this.server = server;
    }

    static PlainServer start() throws IOException, SQLException {
        Path directory = newDirectory();
        PlainServer plain = new PlainServer(directory, EmbeddedDatabaseServer.start(directory));
        plain.beginAnew();
        return plain;
    }

    /** Beside the data of other tests, where PostgreSQL's program files are unpacked only once. */
    static Path newDirectory() throws IOException {
        Path place =
                Files.createDirectories(Path.of("target", "embedded-database")).toRealPath();
        return Files.createTempDirectory(place, "installation");
    }

    static void delete(Path directory) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        Files.deleteIfExists(directory.resolveSibling(directory.getFileName() + ".lock"));
    }

    /** As a new server: everything that was in the database is gone. */
    void beginAnew() throws IOException, SQLException {
        try (Connection superuser = connect("postgres", server.username(), server.password());
                Statement statement = superuser.createStatement()) {
            statement.execute("drop database if exists hemei with (force)");
            statement.execute("drop role if exists hemei_app");
            statement.execute("drop role if exists hemei_owner");
        }
        runScript();
    }

    /** What psql does with the script, as psql is not everywhere: its variables, its one change of the database. */
    private void runScript() throws IOException, SQLException {
        Connection superuser = connect("postgres", server.username(), server.password());
        try {
            StringBuilder sql = new StringBuilder();
            for (String line : Files.readAllLines(SCRIPT)) {
                Matcher connect = CONNECT.matcher(line);
                if (connect.matches()) {
                    superuser.close();
                    superuser = connect(connect.group(1), server.username(), server.password());
                } else if (!line.startsWith("\\set ") && !line.startsWith("--")) {
                    sql.append(line).append('\n');
                }
                if (line.endsWith(";")) {
                    run(superuser, sql.toString());
                    sql.setLength(0);
                }
            }
        } finally {
            superuser.close();
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        String filled = VARIABLE.matcher(sql)
                .replaceAll(name -> Matcher.quoteReplacement(
                        "'" + PASSWORDS.get(name.group(1)).replace("'", "''") + "'"));
        try (Statement statement = superuser.createStatement()) {
            statement.execute(filled);
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url().replaceAll("/\\w+$", "/" + database), user, password);
    }

    String url() {
        return server.jdbcUrl();
    }

    HikariDataSource as(String role, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(3);
        return pool;
    }

    HikariDataSource asOwner() {
        return as("hemei_owner", PASSWORDS.get("owner_password"));
    }

    HikariDataSource asApplication() {
        return as("hemei_app", PASSWORDS.get("app_password"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        delete(directory);
    }
}
