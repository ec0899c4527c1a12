package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T23:59:59+08:00, 2026-11-18T09:00:00+08:00, false, 0, 11-18 24:00",
        "2026-11-18T23:59:59+08:00, 2026-11-18T23:59:59+08:00, false, 0, 11-18 24:00",
        "2026-11-18T23:59:59+08:00, 2026-11-19T00:00:00+08:00, true,  1, 11-18 24:00",
        "2026-11-18T23:59:59+08:00, 2026-11-15T23:59:00+08:00, false, 3, 11-18 24:00",
        "2026-11-18T17:00:00+08:00, 2026-11-21T08:00:00+08:00, true,  3, 11-18 17:00",
        "2026-11-18T17:00:00+08:00, 2026-11-18T17:00:01+08:00, true,  0, 11-18 17:00",
        "2026-01-01T09:05:00+08:00, 2025-12-31T23:00:00+08:00, false, 1, 01-01 09:05",
        "2026-11-18T15:59:59Z,      2026-11-18T16:30:00Z,      true,  1, 11-18 24:00",
    })
    void daysAreCountedByTheCalendarOfBeijing(
            OffsetDateTime due, OffsetDateTime now, boolean overdue, long days, String exact) {
        assertThat(Due.of(due.toInstant(), now.toInstant())).isEqualTo(new Due(overdue, days, exact));
    }

    @Test
    void whatHasNoTimeLimitIsNotDue() {
        assertThat(Due.of(null, OffsetDateTime.parse("2026-11-18T09:00:00Z").toInstant()))
                .isNull();
    }
}
