package org.hemei.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    /** The file counts whole seconds, and systems round the start of a process. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(3);

    private final Path directory;
    private final ProcessHandle process;
    private final Instant written;

    private Postmaster(Path directory, ProcessHandle process, Instant written) {
        this.directory = directory;
        this.process = process;
        this.written = written;
    }

    /** The server that serves this directory; a process that merely has its number now is not it. */
    static Optional<Postmaster> of(Path directory) {
        List<Long> numbers = numbers(directory);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(numbers.get(0))
                .map(process -> new Postmaster(directory, process, Instant.ofEpochSecond(numbers.get(1))))
                .filter(Postmaster::isRunning);
    }

    /** Stops the server a killed application left, waits for what a killed server left, and forgets its number. */
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

    /** Line 1 is the process, line 3 when it started, in seconds; a crash may have left the file unfinished. */
    private static List<Long> numbers(Path directory) {
        Path file = directory.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return lines.size() < 3
                    ? List.of()
                    : List.of(
                            Long.valueOf(lines.get(0).strip()),
                            Long.valueOf(lines.get(2).strip()));
        } catch (NumberFormatException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Asked anew every time: a dead process nobody waited for keeps its number but has lost its command. */
    boolean isRunning() {
        ProcessHandle.Info info = process.info();
        return isPostgres(info) && info.arguments().map(this::namesDirectory).orElseGet(() -> startedAsWritten(info));
    }

    private boolean namesDirectory(String[] arguments) {
        int option = List.of(arguments).indexOf("-D");
        return option >= 0
                && option + 1 < arguments.length
                && Path.of(arguments[option + 1]).equals(directory);
    }

    /** Where the system hides the arguments, the time in the file must be that of the process. */
    private boolean startedAsWritten(ProcessHandle.Info info) {
        return info.startInstant()
                .filter(started -> Duration.between(written, started).abs().compareTo(CLOCK_DIFFERENCE) <= 0)
                .isPresent();
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

    /** SIGINT is the fast shutdown; the SIGTERM of {@link ProcessHandle#destroy} would wait for clients to leave. */
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
                ("The database in %s is still being served by %s, which an earlier run left and which does not "
                                + "stop. Stop it by hand and start Hemei again.")
                        .formatted(directory, who));
    }
}
