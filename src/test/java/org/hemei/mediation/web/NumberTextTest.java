package org.hemei.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "6800, 6800",
        "6800.50, 6800.5",
        "-1, -1",
        "0.001, 0.001",
        "1e3, 1000",
        "1E+2, 100",
        "9007199254740993, 9007199254740993",
        "'\"6800.50\"', 6800.50",
        "'\" 6800 \"', ' 6800 '",
        "'\"1e400\"', 1e400",
    })
    void aNumberIsReadAsItWouldHaveBeenTyped(String sent, String typed) throws Exception {
        assertThat(NumberText.of(json.readTree(sent))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e-400",
                "-1e400",
                "1e2147483647",
                "1e-2147483647",
                "true",
                "[]",
                "{}",
                "[1]",
                "0.0000000000000000000000000000001"
            })
    void whatNobodyWouldTypeIsNoNumber(String sent) throws Exception {
        assertThat(NumberText.of(json.readTree(sent))).isEqualTo("?");
    }

    @Test
    void aLongRowOfDigitsIsNoNumber() throws Exception {
        assertThat(NumberText.of(json.readTree("9".repeat(31)))).isEqualTo("?");
        assertThat(NumberText.of(json.readTree("9".repeat(30)))).isEqualTo("9".repeat(30));
    }

    @Test
    void nothingIsNothing() throws Exception {
        assertThat(NumberText.of(null)).isNull();
        assertThat(NumberText.of(json.readTree("null"))).isNull();
    }
}
