package org.hemei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every directory keeps its own data from one run to the next. */
@Timeout(60)
class RestartedDatabaseTest {

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
    void a_clean_stop_keeps_the_data_and_leaves_no_process() throws Exception {
        Files.delete(directory);
        EmbeddedDatabaseServer server = Deeds.started(directory, 1, 2, 3);
        ProcessHandle postmaster = Deeds.postmaster(directory);
        server.close();
        assertThat(Deeds.isServing(postmaster)).isFalse();
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();

        assertThat(Deeds.afterRestart(directory)).containsExactly(1, 2, 3);
    }

    @Test
    void two_directories_are_served_side_by_side_each_with_its_own_data() throws Exception {
        try (EmbeddedDatabaseServer here = Deeds.started(directory, 1);
                EmbeddedDatabaseServer there = Deeds.started(another, 2)) {
            assertThat(Deeds.rows(here)).containsExactly(1);
            assertThat(Deeds.rows(there)).containsExactly(2);
        }
        assertThat(Deeds.afterRestart(directory)).containsExactly(1);
        assertThat(Deeds.afterRestart(another)).containsExactly(2);
    }

    @Test
    void a_moved_directory_is_opened_in_its_new_place_whose_name_may_be_chinese() throws Exception {
        assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode("和美"))
                .as("file names can be Chinese here")
                .isTrue();
        Deeds.started(directory, 1).close();
        Path chinese = Files.move(directory, another.resolveSibling(another.getFileName() + " 和美"));
        try {
            assertThat(Deeds.afterRestart(chinese)).containsExactly(1);
        } finally {
            Files.move(chinese, directory);
            DataDirectory.forgetLock(chinese);
        }
    }
}
