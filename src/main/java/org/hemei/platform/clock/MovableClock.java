package org.hemei.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's time with an offset in whole milliseconds, as the engine's is; it goes on running. */
public final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration offset;

    MovableClock(ZoneId zone, Duration offset) {
        this.zone = zone;
        this.offset = offset;
    }

    public Duration offset() {
        return offset;
    }

    public void offset(Duration by) {
        offset = by;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Moved together with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new InZone(this, other);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    private static final class InZone extends Clock {

        private final MovableClock moved;
        private final ZoneId zone;

        private InZone(MovableClock moved, ZoneId zone) {
            this.moved = moved;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return moved.withZone(other);
        }

        @Override
        public Instant instant() {
            return moved.instant();
        }
    }
}
