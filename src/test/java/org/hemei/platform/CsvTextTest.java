package org.hemei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @Test
    void aFileBeginsWithTheMarkOfUtf8AndEndsEveryLine() {
        assertThat(CsvText.of(List.of(List.of("调解员", "件数"), List.of("李秀英", "3"))))
                .isEqualTo("\uFEFF调解员,件数\r\n李秀英,3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldComputeIsKeptAsText(String formula) {
        assertThat(CsvText.of(List.of(List.of(formula)))).isEqualTo("\uFEFF'" + formula + "\r\n");
    }

    @Test
    void signsOfTheFormatAreQuoted() {
        assertThat(CsvText.of(List.of(List.of("a,b", "say \"x\"", "one\ntwo", "=a,b"))))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",\"'=a,b\"\r\n");
    }
}
