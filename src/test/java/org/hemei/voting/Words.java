package org.hemei.voting;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The module's words, set up as the application sets them up; a missing key is an exception. */
final class Words {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasename("messages/voting");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setAlwaysUseMessageFormat(true);
        MESSAGES.setFallbackToSystemLocale(false);
    }

    private Words() {}

    static String of(Phrase phrase, Locale language) {
        return MESSAGES.getMessage(phrase, language);
    }

    static List<String> chinese(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> of(phrase, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    static List<String> english(List<Phrase> phrases) {
        return phrases.stream().map(phrase -> of(phrase, Locale.ENGLISH)).toList();
    }
}
