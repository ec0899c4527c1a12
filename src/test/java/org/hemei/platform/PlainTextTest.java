package org.hemei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "漏水",
                "a\tb\r\nc",
                "𠮷😀👨‍👩‍👧",
                "\u202Eabc",
                "\u200B\uFEFF",
                "<svg onload=alert(1)>",
                "${7*7}"
            })
    void whatPeopleTypeCanBeStored(String text) {
        assertThat(PlainText.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "a\u0000b",
                "\u0001",
                "\u001b[31m",
                "\u007f",
                "\ud800",
                "\udc00",
                "\ud800\ud800\udc00",
                "\udc00\ud800",
                "x\ud83d"
            })
    void halfCharactersAndControlCharactersCannot(String text) {
        assertThat(PlainText.isStorable(text)).isFalse();
    }

    @Test
    void whiteSpaceAroundATextIsNoText() {
        assertThat(PlainText.trimmed("  漏水\u3000\n")).isEqualTo("漏水");
        assertThat(PlainText.trimmed("漏 水")).isEqualTo("漏 水");
        assertThat(PlainText.trimmed(" \t\u3000\n")).isNull();
        assertThat(PlainText.trimmed("")).isNull();
        assertThat(PlainText.trimmed(null)).isNull();
    }
}
