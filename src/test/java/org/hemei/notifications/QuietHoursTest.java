package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.hemei.platform.CityTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 20:59:59, false",
        "21:00, 08:00, 21:00:00, true",
        "21:00, 08:00, 00:00:00, true",
        "21:00, 08:00, 07:59:59, true",
        "21:00, 08:00, 08:00:00, false",
        "12:00, 14:00, 11:59:00, false",
        "12:00, 14:00, 13:00:00, true",
        "12:00, 14:00, 14:00:00, false",
        "08:00, 08:00, 08:00:00, false",
        "08:00, 08:00, 03:00:00, false"
    })
    void theyMayGoOverMidnightAndAreCityTime(LocalTime from, LocalTime until, LocalTime time, boolean quiet) {
        var moment = LocalDateTime.of(2026, 11, 23, 0, 0).with(time).atZone(CityTime.ZONE);

        assertThat(new QuietHours(from, until).contain(moment.toInstant())).isEqualTo(quiet);
    }
}
