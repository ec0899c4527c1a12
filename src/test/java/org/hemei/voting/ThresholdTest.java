package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hemei.registry.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({
        "TWO_THIRDS, 666, 1000, false",
        "TWO_THIRDS, 667, 1000, true",
        "TWO_THIRDS, 6, 9, true",
        "MORE_THAN_HALF, 3, 6, false",
        "MORE_THAN_HALF, 4, 7, true",
        "THREE_QUARTERS, 6, 8, true",
        "THREE_QUARTERS, 5, 7, false"
    })
    void atLeastIncludesTheNumberAndMoreThanHalfDoesNot(Threshold threshold, long value, long of, boolean reached) {
        assertThat(threshold.isReached(value, of)).isEqualTo(reached);
    }

    @ParameterizedTest
    @EnumSource
    void theLeastThatIsEnoughIsEnoughAndOneLessIsNot(Threshold threshold) {
        for (long of = 1; of < 500; of++) {
            assertThat(threshold.isReached(threshold.least(of), of)).isTrue();
            assertThat(threshold.isReached(threshold.least(of) - 1, of)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShareOfNothingIsNeverReached(Threshold threshold) {
        assertThat(new Check(0, 0, threshold).met()).isFalse();
    }

    /** The largest roll there can be: 20,000 units of ten digits each. */
    @ParameterizedTest
    @EnumSource
    void theLargestRollIsCountedExactly(Threshold threshold) {
        long all = Math.multiplyExact(20_000L, Area.of("9999999999.99").hundredths());

        assertThat(threshold.isReached(threshold.least(all), all)).isTrue();
        assertThat(threshold.isReached(threshold.least(all) - 1, all)).isFalse();
    }

    @Test
    void whatIsTooLargeIsRefusedRatherThanWrong() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Threshold.THREE_QUARTERS.isReached(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Area(Long.MAX_VALUE).plus(new Area(1)));
    }

    @ParameterizedTest
    @CsvSource({"90, 9000", "90.5, 9050", "0.01, 1", "0, 0", "0000000001, 100", "9999999999.99, 999999999999"})
    void anAreaIsKeptInHundredths(String written, long hundredths) {
        assertThat(Area.of(written).hundredths()).isEqualTo(hundredths);
        assertThat(Area.of(Area.of(written).toString())).isEqualTo(Area.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.", ".5", "1.234", "1e3", "1,000", " 1", "12345678901", "９０", "一"})
    void anythingElseIsNoArea(String written) {
        assertThat(Area.parse(written)).isEmpty();
    }
}
