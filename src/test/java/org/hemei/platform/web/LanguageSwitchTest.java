package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageSwitchTest {

    private final LanguageSwitch languageSwitch = new LanguageSwitch(new Languages());

    private String backTo(String back) {
        return languageSwitch.change("en", back, new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/tasks", "/tasks?state=mine&q=%E6%BC%8F", "/disputes/D2026-000001", "/a/../b", "/%5cevil"})
    void oneComesBackToThePageOneWasOn(String page) {
        assertThat(backTo(page)).isEqualTo("redirect:" + page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "http://evil.example",
                "http:evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                "/{x}",
                "/ok\r\nSet-Cookie: a=b",
                "redirect:/x",
                "forward:/x"
            })
    void nobodyIsLedElsewhere(String elsewhere) {
        assertThat(backTo(elsewhere)).isEqualTo("redirect:/");
    }
}
