package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The live server process of one data directory, known by its {@code postmaster.pid}. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** A shutdown writes a checkpoint first, which takes its time on an old disk. */
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);

    private static final String PID_FILE = "postmaster.pid";

    private final Path directory;
    private final ProcessHandle process;

    private Postmaster(Path directory, ProcessHandle process) {
        this.directory = directory;
        this.process = process;
    }

    /** The server that serves this directory; a process that merely has its number now is not it. */
    static Optional<Postmaster> of(Path directory) {
        return pid(directory)
                .flatMap(ProcessHandle::of)
                .map(process -> new Postmaster(directory, process))
                .filter(Postmaster::isRunning);
    }

    /** Leaves nothing of an earlier server behind: stops the server a killed application left, and forgets its number. */
    static void clear(Path directory) {
        of(directory).ifPresent(leftover -> {
            LOG.warn(
                    "Stopping the database server (process {}) which an earlier run left in {}",
                    leftover.pid(),
                    directory);
            leftover.stop();
        });
        // A killed postmaster's children notice within moments; the next server would refuse to start beside them.
        if (!await(() -> !hasOrphans(directory))) {
            throw stillRunning(directory, "processes of a killed server");
        }
        try {
            Files.deleteIfExists(directory.resolve(PID_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> pid(Path directory) {
        Path file = directory.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Asked anew every time: a dead process nobody waited for keeps its number but has lost its command line. */
    boolean isRunning() {
        ProcessHandle.Info info = process.info();
        if (!isPostgres(info)) {
            return false;
        }
        List<String> arguments = List.of(info.arguments()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "Process %d may be a server left in %s, but its command line cannot be read. Stop it, or delete %s there if it serves something else."
                                .formatted(pid(), directory, PID_FILE))));
        int option = arguments.indexOf("-D");
        return option >= 0
                && option + 1 < arguments.size()
                && Path.of(arguments.get(option + 1)).equals(directory);
    }

    /** Ends the sessions, writes everything down and waits until the process is gone. */
    void stop() {
        if (isRunning()) {
            interrupt();
        }
        if (!awaitExit()) {
            throw stillRunning(directory, "process " + pid());
        }
    }

    /** Whether the process ended within a minute. */
    boolean awaitExit() {
        return await(() -> !isRunning());
    }

    /** SIGINT is PostgreSQL's fast shutdown; the SIGTERM of {@link ProcessHandle#destroy} waits for clients to leave. */
    private void interrupt() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid()).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Server processes without a postmaster are recognised by their working directory, where /proc tells it. */
    private static boolean hasOrphans(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process.info()))
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "cwd"))
                .anyMatch(link -> {
                    try {
                        return Files.readSymbolicLink(link).equals(directory);
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.command()
                .map(command -> Path.of(command).getFileName())
                .filter(name -> name != null && name.toString().startsWith("postgres"))
                .isPresent();
    }

    private static boolean await(BooleanSupplier condition) {
        long end = System.nanoTime() + STOP_WAIT.toNanos();
        boolean interrupted = false;
        boolean met = condition.getAsBoolean();
        while (!met && System.nanoTime() < end) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            met = condition.getAsBoolean();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return met;
    }

    private static DatabaseUnavailable stillRunning(Path directory, String who) {
        return new DatabaseUnavailable(
                "The database in %s is still being served by %s, which an earlier run left and which does not stop. Stop it by hand and start Hemei again."
                        .formatted(directory, who));
    }
}
