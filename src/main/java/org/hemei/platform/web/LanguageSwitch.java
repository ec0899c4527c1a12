package org.hemei.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LanguageSwitch {

    private final Languages languages;

    LanguageSwitch(Languages languages) {
        this.languages = languages;
    }

    /** Remembers the language and goes back to the page it was asked from. */
    @GetMapping("/language")
    String change(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(to));
        return ReturnPath.to(back);
    }
}
