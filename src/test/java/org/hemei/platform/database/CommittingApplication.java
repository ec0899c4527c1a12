package org.hemei.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** An application in a JVM of its own that commits one row after the other, telling each one, until it is killed. */
final class CommittingApplication {

    static final String COMMITTED = "committed ";
    static final String REFUSED = "refused ";

    private CommittingApplication() {}

    static Process start(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingApplication.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    public static void main(String[] args) throws SQLException {
        try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(Path.of(args[0]));
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                PreparedStatement insert = connection.prepareStatement("INSERT INTO deed VALUES (?)")) {
            for (int row = 1; ; row++) {
                insert.setInt(1, row);
                insert.executeUpdate();
                System.out.println(COMMITTED + row);
            }
        } catch (DatabaseUnavailable e) {
            System.out.println(REFUSED + e.getMessage());
        }
    }
}
