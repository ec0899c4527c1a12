package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates files that other users of the machine cannot open, and deletes what a killed run left half done. */
final class OwnFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);

    private OwnFiles() {}

    static void createFile(Path file) throws IOException {
        Files.createFile(file, permissions("rw-------"));
    }

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory, permissions("rwx------"));
    }

    /** Deletes a file or a whole directory; what something else is still writing stays for the next time. */
    static void delete(Path root) {
        try (var tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is left over from an interrupted start and could not be deleted yet", root, e);
        }
    }

    /** None where the file system does not know the notion. */
    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
