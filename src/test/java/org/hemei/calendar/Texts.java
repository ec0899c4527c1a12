package org.hemei.calendar;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The module's words, set up as the application sets them up; a missing key is an exception. */
final class Texts {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages/calendar");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setAlwaysUseMessageFormat(true);
        MESSAGES.setFallbackToSystemLocale(false);
    }

    private Texts() {}

    static String of(Phrase phrase, Locale locale) {
        return MESSAGES.getMessage(phrase, locale);
    }

    static List<String> of(Deadline deadline, Locale locale) {
        return deadline.derivation().stream().map(phrase -> of(phrase, locale)).toList();
    }
}
