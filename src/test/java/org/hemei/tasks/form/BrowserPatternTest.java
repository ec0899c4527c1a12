package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values are those of JavaScript's {@code new RegExp(pattern).test(text)}. */
class BrowserPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "^1[3-9]\\d{9}$|13800138000|true",
                "^1[3-9]\\d{9}$|138001380001|false",
                "b|abc|true",
                "^$|a|false",
                "[a&&b]|&|true",
                "[a&&b]|c|false",
                "[[]|[|true",
                "[^]|x|true",
                "[]|x|false",
                "^[\\w-]+$|a-b_1|true",
                "^\\/x$|/x|true",
                "^[^a$]$|$|false",
                "\\$5|$5|true",
                "^\\S+$|a　b|false",
                "^a\\sb$|a　b|true",
                "^a[\\s]b$|a　b|true",
                "^\\u4e00$|一|true",
                "^[\\u4e00-\\u9fff]{2,4}$|张三|true",
                "^\\d+$|１２|false"
            })
    void a_pattern_means_what_it_means_in_a_browser(String pattern, String text, boolean found) {
        assertThat(BrowserPattern.of(pattern).isFoundIn(text)).isEqualTo(found);
    }

    @Test
    void the_end_is_the_very_end() {
        assertThat(BrowserPattern.of("^\\d+$").isFoundIn("12\n")).isFalse();
        assertThat(BrowserPattern.of("^(a|b)*$").isFoundIn("ab".repeat(500))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2", "\\Qx\\E", "\\p{L}", "*"})
    void a_pattern_that_java_reads_otherwise_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> BrowserPattern.of(pattern));
    }
}
