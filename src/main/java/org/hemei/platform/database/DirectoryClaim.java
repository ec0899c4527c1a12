package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sole right of this process to a data directory, held by a lock on {@code <directory>.lock} beside it. */
final class DirectoryClaim implements AutoCloseable {

    /**
     * The directories this process has claimed. Asked before the lock file is opened, because closing a second channel
     * on a file gives up every lock the process holds on it.
     */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lockFile;

    private DirectoryClaim(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /** Claims a directory, which need not exist yet, or says who has it or to whom it belongs. */
    static DirectoryClaim on(Path directory) {
        try {
            Path place = resolve(directory);
            requireOwn(place);
            return lock(place);
        } catch (AccessDeniedException e) {
            throw new DatabaseUnavailable(
                    ("The user '%s' may not write to %s. Give that place to this user, or choose another one "
                                    + "with hemei.database.directory.")
                            .formatted(System.getProperty("user.name"), e.getFile()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The database directory " + directory + " cannot be claimed", e);
        }
    }

    /** The claimed directory: absolute, without symbolic links. */
    Path directory() {
        return directory;
    }

    /** Two ways to write one directory must lead to the same lock file, and to the same command line of its server. */
    private static Path resolve(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new DatabaseUnavailable("The database cannot live in the root directory. Choose another one with "
                    + "hemei.database.directory.");
        }
        Files.createDirectories(parent);
        return Files.exists(absolute)
                ? absolute.toRealPath()
                : parent.toRealPath().resolve(absolute.getFileName());
    }

    private static void requireOwn(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        UserPrincipal owner = Files.getOwner(directory);
        UserPrincipal self = self();
        if (!owner.equals(self)) {
            throw new DatabaseUnavailable(
                    ("The database directory %1$s belongs to the user '%2$s', but Hemei runs as '%3$s'. Run "
                                    + "Hemei as '%2$s', or give the directory to '%3$s' (chown -R %3$s \"%1$s\" "
                                    + "\"%4$s\" \"%5$s\"), or choose another one with hemei.database.directory.")
                            .formatted(
                                    directory,
                                    owner.getName(),
                                    self.getName(),
                                    lockFile(directory),
                                    ProgramFiles.beside(directory)));
        }
    }

    /** Asks the file system who we are: names in the environment may be wrong, and an account may have no name. */
    private static UserPrincipal self() throws IOException {
        Path probe = Files.createTempFile("hemei", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static DirectoryClaim lock(Path directory) throws IOException {
        Path path = lockFile(directory);
        if (!CLAIMED.add(directory)) {
            throw inUse(directory, "this very process");
        }
        FileChannel file = null;
        DirectoryClaim claim = null;
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                throw inUse(directory, holder(path));
            }
            file.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            claim = new DirectoryClaim(directory, file);
            return claim;
        } finally {
            if (claim == null) {
                CLAIMED.remove(directory);
                if (file != null) {
                    file.close();
                }
            }
        }
    }

    private static Path lockFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".lock");
    }

    private static String holder(Path lockFile) {
        try {
            return "process " + Files.readString(lockFile, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "another process";
        }
    }

    private static DatabaseUnavailable inUse(Path directory, String holder) {
        return new DatabaseUnavailable(
                ("The database directory %s is in use by %s. Stop that one first, or choose another directory "
                                + "with hemei.database.directory.")
                        .formatted(directory, holder));
    }

    @Override
    public void close() {
        if (!lockFile.isOpen()) {
            return;
        }
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            CLAIMED.remove(directory);
        }
    }
}
