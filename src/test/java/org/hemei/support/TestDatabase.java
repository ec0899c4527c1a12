package org.hemei.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.hemei.platform.database.ThrowawayServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives every application context a new, empty database. Import it into Spring tests with {@code
 * hemei.database.embedded=false}; other tests ask for {@link #create()}. One server serves the whole test JVM.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Cached contexts are closed at the end of the JVM too, at the same moment, and still need the database for it. */
    private static final Duration CLOSING_TIME = Duration.ofSeconds(10);

    private static final List<HikariDataSource> POOLS_OF_CONTEXTS = new CopyOnWriteArrayList<>();

    private static @Nullable ThrowawayServer server;

    /** A pool on a new, empty database; whoever asks closes it. */
    public static HikariDataSource create() {
        return server().newDatabase();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        HikariDataSource pool = create();
        POOLS_OF_CONTEXTS.add(pool);
        return pool;
    }

    private static synchronized ThrowawayServer server() {
        ThrowawayServer running = server;
        if (running == null) {
            try {
                running = ThrowawayServer.start(Path.of("target", "embedded-database"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = running;
            Runtime.getRuntime().addShutdownHook(new Thread(stop(running), "test-database-stop"));
        }
        return running;
    }

    private static Runnable stop(ThrowawayServer running) {
        return () -> {
            long end = System.nanoTime() + CLOSING_TIME.toNanos();
            while (!POOLS_OF_CONTEXTS.stream().allMatch(HikariDataSource::isClosed) && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            running.close();
        };
    }
}
