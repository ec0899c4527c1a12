package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTest {

    private final Languages languages = new Languages();

    private Locale language(String path, String header, String cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        if (cookie != null) {
            request.setCookies(new Cookie(Languages.COOKIE, cookie));
        }
        return languages.resolveLocale(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -                          | zh-CN
                    ''                         | zh-CN
                    zh                         | zh-CN
                    zh-Hant-TW                 | zh-CN
                    en                         | en
                    en-AU                      | en
                    fr, en;q=0.5               | en
                    fr, zh;q=0.5               | zh-CN
                    en;q=0.1, zh;q=0.2         | zh-CN
                    fr                         | zh-CN
                    *                          | zh-CN
                    ;;;                        | zh-CN
                    en;q=7                     | zh-CN""")
    void chineseUnlessEnglishIsAskedFor(String header, String language) {
        assertThat(language("/tasks", header, null).toLanguageTag()).isEqualTo(language);
        assertThat(language("/api/v1/me", header, null).toLanguageTag()).isEqualTo(language);
    }

    @Test
    void anEndlessWishIsNotRead() {
        assertThat(language("/", "en,".repeat(10_000) + "en", null)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void pagesRememberTheSwitchAndProgramsDoNot() {
        assertThat(language("/tasks", "zh", "en")).isEqualTo(Locale.ENGLISH);
        assertThat(language("/tasks", "en", "zh-CN")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language("/api/v1/me", "zh", "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(language("/apiary", "zh", "en")).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "<svg onload=alert(1)>", "${7*7}"})
    void aSpoiltCookieMeansChinese(String cookie) {
        assertThat(language("/tasks", "en", cookie)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "en-GB,en", "zh-CN,zh-CN", "fr,zh-CN", "x-evil,zh-CN"})
    void onlyALanguageThatIsSpokenIsRemembered(String asked, String remembered) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        languages.setLocale(new MockHttpServletRequest(), response, Locale.forLanguageTag(asked));
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith(Languages.COOKIE + "=" + remembered + ";")
                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }
}
