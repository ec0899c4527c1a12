package org.hemei.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hemei.platform.CityTime;

/** A clock that stands still until it is set. */
final class SetClock extends Clock {

    private volatile Instant now;

    SetClock(String cityTime) {
        now = instant(cityTime);
    }

    private static Instant instant(String cityTime) {
        return LocalDateTime.parse(cityTime).atZone(CityTime.ZONE).toInstant();
    }

    void set(String cityTime) {
        now = instant(cityTime);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return CityTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
