package org.hemei.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Simplified Chinese unless the reader asks for English: by the switch on the page, which is remembered, or by
 * {@code Accept-Language}. Programs are answered by the header alone.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "hemei-language";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean program = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        Cookie remembered = program ? null : WebUtils.getCookie(request, COOKIE);
        String wish = remembered != null ? remembered.getValue() : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return spoken(wish);
    }

    private static Locale spoken(@Nullable String wish) {
        if (wish == null || wish.isBlank() || wish.length() > 200) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(wish), SPOKEN);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            ResponseCookie cookie = ResponseCookie.from(
                            COOKIE, spoken(locale.toLanguageTag()).toLanguageTag())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
