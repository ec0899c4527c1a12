package org.hemei.voting.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallBackRuleTest {

    @ParameterizedTest(name = "{0} %, at least {1}, of {2}: {3}")
    @CsvSource({
        "5, 5, 0, 0",
        "5, 5, 4, 4",
        "5, 5, 5, 5",
        "5, 5, 100, 5",
        "5, 5, 101, 6",
        "5, 5, 120, 6",
        "5, 5, 121, 7",
        "5, 5, 100000000, 5000000",
        "0, 5, 100, 0",
        "5, 0, 1, 1",
        "100, 0, 7, 7"
    })
    void aShareIsDrawnButNeverFewerThanTheLeast(int share, int least, int returned, int drawn) {
        assertThat(new CallBackRule(share, least).sizeOf(returned)).isEqualTo(drawn);
    }
}
