package org.hemei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {

    @TempDir
    Path place;

    @Test
    void a_distribution_whose_unpacking_was_killed_is_removed_and_a_complete_one_kept() throws Exception {
        Path halfway = Files.createDirectories(place.resolve("postgresql/PG-1/lib/half/way"));
        Path complete = Files.createDirectories(place.resolve("postgresql/PG-2/bin"));
        Files.createFile(place.resolve("postgresql/PG-2/.exists"));

        List<Boolean> found = ProgramFiles.use(
                place.resolve("pg"),
                programs -> List.of(Files.exists(programs.resolve("PG-1")), Files.exists(programs.resolve("PG-2"))));

        assertThat(found).containsExactly(false, true);
        assertThat(halfway).doesNotExist();
        assertThat(complete).exists();
    }
}
