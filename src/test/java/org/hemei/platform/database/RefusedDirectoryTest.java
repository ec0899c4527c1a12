package org.hemei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is not ours alone is refused in words, and left as it was. */
@Timeout(120)
class RefusedDirectoryTest {

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
    void a_second_server_on_a_directory_is_refused_and_the_first_is_not_disturbed() throws Exception {
        try (EmbeddedDatabaseServer server = Deeds.started(directory, 1)) {
            assertThatThrownBy(() -> EmbeddedDatabaseServer.start(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by this very process");
            // Only after that attempt: it must not have given up the lock.
            Process second = CommittingApplication.start(directory);
            try (BufferedReader output = second.inputReader(StandardCharsets.UTF_8)) {
                assertThat(output.lines().filter(line -> line.startsWith(CommittingApplication.REFUSED)))
                        .singleElement()
                        .asString()
                        .contains(directory.toString())
                        .contains("in use by process " + ProcessHandle.current().pid())
                        .contains("hemei.database.directory");
            }
            assertThat(Deeds.rows(server)).containsExactly(1);
        }
    }

    @Test
    void a_directory_reached_by_another_name_is_the_same_directory() throws Exception {
        Deeds.started(directory, 1).close();
        Path alias = Files.createSymbolicLink(another.resolveSibling(another.getFileName() + " alias"), directory);
        try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(alias)) {
            assertThat(Deeds.rows(server)).containsExactly(1);
            assertThatThrownBy(() -> EmbeddedDatabaseServer.start(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use");
        } finally {
            Files.delete(alias);
        }
    }

    @Test
    void a_directory_of_another_user_is_refused_with_the_remedy() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Files.setAttribute(directory, "unix:uid", 65534);
        assertThatThrownBy(() -> EmbeddedDatabaseServer.start(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(
                        "belongs to the user '%s'", Files.getOwner(directory).getName())
                .hasMessageContaining("runs as 'root'")
                .hasMessageContaining("chown -R root \"" + directory + "\"");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_directory_with_other_things_in_it_is_refused_and_left_alone() throws Exception {
        Path letter = Files.writeString(directory.resolve("letter.txt"), "dear all");
        assertThatThrownBy(() -> EmbeddedDatabaseServer.start(directory))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("holds other things than a database");
        assertThat(directory).isDirectoryContaining(letter::equals);
        assertThat(letter).hasContent("dear all");
    }

    @Test
    void a_directory_that_would_be_deleted_as_temporary_is_refused() throws Exception {
        System.setProperty("ot.epg.working-dir", directory.getParent().toString());
        try {
            assertThatThrownBy(() -> EmbeddedDatabaseServer.start(directory))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("ot.epg.working-dir");
        } finally {
            System.clearProperty("ot.epg.working-dir");
        }
    }
}
