package org.hemei.platform.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what the demo's clock shows after a start. */
final class StartingTime {

    static final String PROPERTY = "hemei.clock.start";

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2099;

    private static final Logger log = LoggerFactory.getLogger(StartingTime.class);

    private StartingTime() {}

    /**
     * The offset that this database keeps; on an empty one that of the wish, which is kept from now on.
     *
     * @param wish as in {@code --hemei.clock.start}, or null
     * @throws UnreadableStart when the wish cannot be read, whether or not it counts
     */
    static Duration offset(@Nullable String wish, KeptOffset kept, Instant machine) {
        Optional<Duration> wanted = Optional.ofNullable(wish)
                .map(StartingTime::read)
                .map(start -> Duration.ofMillis(start.toEpochMilli() - machine.toEpochMilli()));
        Optional<Duration> before = kept.find();
        if (before.isEmpty() && wanted.isPresent() && kept.isOnEmptyDatabase()) {
            kept.keep(wanted.get());
            return wanted.get();
        }
        if (wanted.isPresent()) {
            log.info("{} is for an empty database; the time of this one goes on.", PROPERTY);
        }
        return before.orElse(Duration.ZERO);
    }

    private static Instant read(String wish) {
        try {
            Instant start = WrittenTime.read(wish);
            int year = CityTime.day(start).getYear();
            if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
                throw new DateTimeException("year " + year);
            }
            return start;
        } catch (DateTimeException unreadable) {
            throw new UnreadableStart(wish, unreadable);
        }
    }
}
