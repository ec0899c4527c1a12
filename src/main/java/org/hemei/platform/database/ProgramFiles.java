package org.hemei.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * PostgreSQL's programs, which zonky unpacks at the first start. They lie beside the data, because zonky's own choice,
 * the system's temporary directory, is swept under a server that runs for weeks and is open to other users.
 */
final class ProgramFiles {

    /** Zonky writes this file into an unpacked distribution when it is complete. */
    private static final String COMPLETE = ".exists";

    private ProgramFiles() {}

    @FunctionalInterface
    interface Start<T> {
        T with(Path programs) throws IOException;
    }

    static Path beside(Path dataDirectory) {
        return dataDirectory.resolveSibling("postgresql");
    }

    /** Lets one start at a time unpack and use the programs, in this process and among all that share them. */
    static synchronized <T> T use(Path dataDirectory, Start<T> start) throws IOException {
        Path programs = beside(dataDirectory);
        try {
            OwnFiles.createDirectory(programs);
        } catch (FileAlreadyExistsException e) {
            // From an earlier start, or for a neighbouring data directory.
        }
        Path lock = programs.resolve("unpacking.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            deleteIncomplete(programs);
            return start.with(programs);
        }
    }

    /** Zonky stumbles over a distribution whose unpacking was killed, and would do so forever. */
    private static void deleteIncomplete(Path programs) throws IOException {
        try (DirectoryStream<Path> distributions = Files.newDirectoryStream(programs, "PG-*")) {
            for (Path distribution : distributions) {
                if (!Files.exists(distribution.resolve(COMPLETE))) {
                    OwnFiles.delete(distribution);
                }
            }
        }
    }
}
