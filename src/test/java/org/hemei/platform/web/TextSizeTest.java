package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TextSizeTest {

    private final TextSize textSize = new TextSize();

    @Test
    void largeTextIsRememberedForAYearAndForgottenWhenUnwanted() {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        assertThat(textSize.change("large", "/tasks?state=mine", answer)).isEqualTo("redirect:/tasks?state=mine");
        Cookie kept = answer.getCookie("hemei-text");
        assertThat(kept.getValue()).isEqualTo("large");
        assertThat(kept.getMaxAge()).isEqualTo(365 * 24 * 3600);
        answer = new MockHttpServletResponse();
        textSize.change("usual", "/", answer);
        assertThat(answer.getCookie("hemei-text").getMaxAge()).isZero();
    }

    @Test
    void onlyTheCookieMakesTextLarge() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        textSize.preHandle(request, new MockHttpServletResponse(), this);
        assertThat(request.getAttribute("largeText")).isEqualTo(false);
        request.setCookies(new Cookie("hemei-text", "large"));
        textSize.preHandle(request, new MockHttpServletResponse(), this);
        assertThat(request.getAttribute("largeText")).isEqualTo(true);
    }

    @Test
    void nobodyIsLedElsewhere() {
        assertThat(textSize.change("large", "//evil.example", new MockHttpServletResponse()))
                .isEqualTo("redirect:/");
    }
}
