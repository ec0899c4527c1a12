package org.hemei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one running server promises. */
@Timeout(60)
class EmbeddedDatabaseServerTest {

    @TempDir(factory = DataDirectory.class)
    static Path directory;

    static EmbeddedDatabaseServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedDatabaseServer.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        DataDirectory.forgetLock(directory);
    }

    @Test
    void commits_are_written_out_and_only_this_machine_is_served() throws Exception {
        assertThat(Deeds.ask(server, "SHOW fsync")).isEqualTo("on");
        assertThat(Deeds.ask(server, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(Deeds.ask(server, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(Deeds.ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Deeds.ask(server, "SHOW unix_socket_directories")).isEmpty();
        assertThat(Deeds.ask(server, "SHOW data_directory")).isEqualTo(directory.toString());
    }

    @Test
    void the_database_is_utf8_with_the_builtin_locale() throws Exception {
        assertThat(Deeds.ask(server, "SELECT current_database()")).isEqualTo("hemei");
        assertThat(Deeds.ask(
                        server,
                        "SELECT concat_ws(' ', pg_encoding_to_char(encoding), datlocprovider, datlocale)"
                                + " FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("UTF8 b C.UTF-8");
        assertThat(Deeds.ask(server, "SELECT upper('é') || length('和美')")).isEqualTo("É2");
    }

    @Test
    void nobody_enters_without_the_password_which_only_the_owner_can_read() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        Path file = directory.resolve("hemei.password");
        assertThat(Files.readString(file).strip()).isEqualTo(server.password()).hasSizeGreaterThan(30);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_programs_the_server_runs_are_out_of_reach_of_other_users() throws Exception {
        assertThat(Files.getPosixFilePermissions(directory.resolveSibling("postgresql")))
                .doesNotContain(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    }

    @Test
    void a_signal_to_the_terminal_of_the_application_does_not_reach_the_server() throws Exception {
        assumeThat(Path.of("/proc/self/stat")).exists();
        long pid = Deeds.postmaster(directory).pid();
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        assertThat(afterName[2]).as("process group").isEqualTo(Long.toString(pid));
        assertThat(afterName[3]).as("session").isEqualTo(Long.toString(pid));
    }
}
