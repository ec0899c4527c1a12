package org.hemei.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after any kill, and nothing foreign is harmed in finding out. */
@Timeout(120)
class KilledDatabaseTest {

    @TempDir(factory = DataDirectory.class)
    Path directory;

    @TempDir(factory = DataDirectory.class)
    Path another;

    @AfterEach
    void forgetLocks() throws IOException {
        DataDirectory.forgetLock(directory);
        DataDirectory.forgetLock(another);
    }

    @Test
    void a_killed_application_loses_no_acknowledged_row_and_its_server_is_stopped_at_the_next_start() throws Exception {
        Deeds.started(directory).close();
        Process application = CommittingApplication.start(directory);
        List<Integer> acknowledged = new ArrayList<>();
        ProcessHandle leftover;
        try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8)) {
            read(output, 100, acknowledged);
            leftover = Deeds.postmaster(directory);
            // Process.destroyForcibly would also throw away what is still to be read.
            application.toHandle().destroyForcibly();
            read(output, Integer.MAX_VALUE, acknowledged);
        }
        assertThat(application.waitFor(10, SECONDS)).isTrue();
        assertThat(Deeds.isServing(leftover))
                .as("the server outlives the application")
                .isTrue();

        assertThat(Deeds.afterRestart(directory)).containsAll(acknowledged);
        assertThat(Deeds.isServing(leftover)).isFalse();
    }

    @Test
    void a_killed_server_loses_no_acknowledged_row() throws Exception {
        EmbeddedDatabaseServer server = Deeds.started(directory);
        List<Integer> acknowledged = new ArrayList<>();
        try (Connection connection = Deeds.connect(server);
                Statement statement = connection.createStatement()) {
            for (int row = 1; row <= 100; row++) {
                statement.execute("INSERT INTO deed VALUES (" + row + ")");
                acknowledged.add(row);
            }
            Deeds.postmaster(directory).destroyForcibly();
        }
        server.close();

        assertThat(Deeds.afterRestart(directory)).containsExactlyElementsOf(acknowledged);
    }

    @Test
    void what_a_killed_server_was_still_doing_ends_before_the_next_one_starts() throws Exception {
        assumeThat(Path.of("/proc/self/cwd")).exists();
        EmbeddedDatabaseServer server = Deeds.started(directory, 1);
        CompletableFuture<Void> released;
        try (Connection session = Deeds.connect(server);
                Statement statement = session.createStatement();
                ResultSet backend = statement.executeQuery("SELECT pg_backend_pid()")) {
            backend.next();
            int pid = backend.getInt(1);
            signal("STOP", pid);
            Deeds.postmaster(directory).destroyForcibly();
            released = CompletableFuture.runAsync(
                    () -> signal("CONT", pid), CompletableFuture.delayedExecutor(4, SECONDS));
            server.close();
        }
        assertThat(released).as("the old session is still held").isNotDone();
        assertThat(Deeds.afterRestart(directory)).containsExactly(1);
        assertThat(released).isCompleted();
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_simply_done_again() throws Exception {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished-123");
        Files.createDirectories(unfinished.resolve("base"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "");
        Path password = Files.writeString(unfinished.resolveSibling(unfinished.getFileName() + ".password"), "");
        try (EmbeddedDatabaseServer server = Deeds.started(directory, 1)) {
            assertThat(Deeds.rows(server)).containsExactly(1);
        }
        assertThat(unfinished).doesNotExist();
        assertThat(password).doesNotExist();
    }

    @Test
    void a_number_in_postmaster_pid_that_now_belongs_to_something_else_is_ignored() throws Exception {
        Deeds.started(directory, 1).close();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        try (EmbeddedDatabaseServer other = EmbeddedDatabaseServer.start(another)) {
            Map<String, Long> numbers = Map.of(
                    "this process", ProcessHandle.current().pid(),
                    "nobody", dead.pid(),
                    "the server of another directory", Deeds.postmaster(another).pid());
            for (Map.Entry<String, Long> number : numbers.entrySet()) {
                Files.writeString(
                        directory.resolve("postmaster.pid"),
                        number.getValue() + "\n" + directory + "\n1700000000\n5432\n\n127.0.0.1\n");
                assertThat(Deeds.afterRestart(directory)).as(number.getKey()).containsExactly(1);
            }
            assertThat(Deeds.ask(other, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void signal(String name, int pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(BufferedReader output, int enough, List<Integer> rows) throws IOException {
        String line;
        while (rows.size() < enough && (line = output.readLine()) != null) {
            if (line.startsWith(CommittingApplication.COMMITTED)) {
                rows.add(Integer.valueOf(line.substring(CommittingApplication.COMMITTED.length())));
            }
        }
    }
}
