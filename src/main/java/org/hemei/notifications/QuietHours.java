package org.hemei.notifications;

import java.time.Instant;
import java.time.LocalTime;
import org.hemei.platform.CityTime;

/** When parties are left alone: from one time of day to another, usually of the next day. */
record QuietHours(LocalTime from, LocalTime until) {

    boolean contain(Instant moment) {
        LocalTime time = moment.atZone(CityTime.ZONE).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }
}
