package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the data directory of a first start, whole or not at all: it is prepared under another name beside its place
 * and moved there when it is complete, so that an application killed on the way can simply be started again.
 */
final class NewCluster {

    /** Kept inside the data directory, so that a copy of the directory can be opened. */
    static final String PASSWORD_FILE = "hemei.password";

    private static final Logger LOG = LoggerFactory.getLogger(NewCluster.class);

    private NewCluster() {}

    /** Whether there is nothing yet in this place; something that is no database is refused. */
    static boolean isMissing(Path directory) {
        if (!Files.exists(directory)) {
            return true;
        }
        if (Files.exists(directory.resolve("PG_VERSION"))) {
            return false;
        }
        try (var content = Files.list(directory)) {
            if (content.findAny().isPresent()) {
                throw new DatabaseUnavailable(
                        "%s holds other things than a database. Choose another directory with hemei.database.directory."
                                .formatted(directory));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a cluster with one empty database. */
    static void create(Path directory, String database, Map<String, String> settings) {
        Path parent = directory.getParent();
        String prefix = directory.getFileName() + ".unfinished-";
        try {
            removeUnfinished(parent, prefix);
            Path unfinished = Files.createTempDirectory(parent, prefix);
            Path password = writePassword(unfinished);
            try (RunningPostgres postgres = RunningPostgres.start(unfinished, password, settings);
                    Connection connection = postgres.connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + database);
            }
            Files.move(password, unfinished.resolve(PASSWORD_FILE));
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            persist(parent);
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailable("The database in %s could not be created".formatted(directory), e);
        }
    }

    private static Path writePassword(Path unfinished) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path file = unfinished.resolveSibling(unfinished.getFileName() + ".password");
        OwnFiles.createFile(file);
        return Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    /** What an earlier, killed attempt left. Nobody has ever worked with it. */
    private static void removeUnfinished(Path parent, String prefix) throws IOException {
        try (var leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path leftover : leftovers) {
                if (Files.isDirectory(leftover)) {
                    Postmaster.clear(leftover);
                }
                OwnFiles.delete(leftover);
            }
        }
    }

    /** Writes a directory's entries to disk: a loss of power must not bring back the old name. */
    private static void persist(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("This system does not write out directories", e);
        }
    }
}
