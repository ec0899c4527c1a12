package org.hemei.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a step of the demo's clock goes. */
class LeapTest {

    /** The last day of January, nine o'clock in Beijing. */
    static final Instant NOW = Instant.parse("2026-01-31T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P1D,      2026-02-01T01:00:00Z",
        "P1M,      2026-02-28T01:00:00Z",
        "P1Y2M3W,  2027-04-21T01:00:00Z",
        "PT2H,     2026-01-31T03:00:00Z",
        "P1DT2H,   2026-02-01T03:00:00Z",
        "P1MT30M,  2026-02-28T01:30:00Z",
        "PT0S,     2026-01-31T01:00:00Z",
        "PT1.5S,   2026-01-31T01:00:01.500Z",
        "p3d,      2026-02-03T01:00:00Z",
        "P10Y,     2036-01-31T01:00:00Z",
    })
    void aSpanIsCountedByTheCalendarAndThenByTheClock(String advance, Instant target) {
        assertThat(new Leap(advance, null).target(NOW)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59,           2026-02-28T15:59:00Z",
        "2026-03-01T00:00:00+08:00,  2026-02-28T16:00:00Z",
        "2026-02-28T16:00:00Z,       2026-02-28T16:00:00Z",
        "2026-03-01,                 2026-03-01T01:00:00Z",
    })
    void aMomentIsBeijingTimeUnlessItSaysOtherwise(String to, Instant target) {
        assertThat(new Leap(null, to).target(NOW)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "-P1D,            IMPOSSIBLE",
        "-P1DT2H,         IMPOSSIBLE",
        "PT-1S,           IMPOSSIBLE",
        "P1DT-25H,        IMPOSSIBLE",
        "P10Y1D,          RANGE",
        "P10YT1S,         RANGE",
        "P999999999Y,     RANGE",
        "-P999999999Y,    IMPOSSIBLE",
        "PT999999999999H, RANGE",
        "'',              FORMAT",
        "P,               FORMAT",
        "PT,              FORMAT",
        "P1DT,            FORMAT",
        "T,               FORMAT",
        "--P1D,           FORMAT",
        "P1H,             FORMAT",
        "1 day,           FORMAT",
        "P99999999999Y,   FORMAT",
    })
    void aSpanThatDoesNotLeadForwardIsRefused(String advance, FieldError.Code code) {
        assertRefused(new Leap(advance, null), "advance", code);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:59,        IMPOSSIBLE",
        "2026-01-30,              IMPOSSIBLE",
        "-999999999-01-01T00:00,  IMPOSSIBLE",
        "2036-01-31T09:01,        RANGE",
        "+999999999-12-31T23:59,  RANGE",
        "'',                      FORMAT",
        "tomorrow,                FORMAT",
        "2026-02-30,              FORMAT",
        "2026-02-03 09:00,        FORMAT",
    })
    void aMomentThatDoesNotLieAheadIsRefused(String to, FieldError.Code code) {
        assertRefused(new Leap(null, to), "to", code);
    }

    @Test
    void itIsOneOfThem() {
        assertRefused(new Leap(null, null), "advance", FieldError.Code.REQUIRED);
        assertRefused(new Leap("P1D", "2026-03-01"), "to", FieldError.Code.IMPOSSIBLE);
    }

    private static void assertRefused(Leap leap, @Nullable String field, FieldError.Code code) {
        assertThatThrownBy(() -> leap.target(NOW))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
