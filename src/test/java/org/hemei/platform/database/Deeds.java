package org.hemei.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table of numbered rows in an embedded database, and how to look at the server behind it. */
final class Deeds {

    private Deeds() {}

    /** Starts a server on a new directory and commits these rows. */
    static EmbeddedDatabaseServer started(Path directory, int... rows) throws SQLException {
        EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(directory);
        tell(server, "CREATE TABLE deed (row int)");
        for (int row : rows) {
            tell(server, "INSERT INTO deed VALUES (" + row + ")");
        }
        return server;
    }

    static List<Integer> afterRestart(Path directory) throws SQLException {
        try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(directory)) {
            return rows(server);
        }
    }

    static List<Integer> rows(EmbeddedDatabaseServer server) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT row FROM deed ORDER BY row")) {
            while (result.next()) {
                rows.add(result.getInt(1));
            }
        }
        return rows;
    }

    static String ask(EmbeddedDatabaseServer server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    static void tell(EmbeddedDatabaseServer server, String command) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static Connection connect(EmbeddedDatabaseServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    static ProcessHandle postmaster(Path directory) throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A process that has ended but was not waited for by its parent has no command any more. */
    static boolean isServing(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
