package org.hemei.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with each input of a page, and what else a page tells, in the reader's language. */
@Component
public class FieldMessages {

    private final MessageSource messages;

    FieldMessages(MessageSource messages) {
        this.messages = messages;
    }

    /** In the order of the page. */
    public Map<String, String> byField(InvalidInput invalid, Locale language) {
        return byField(invalid, "", language);
    }

    /** @param prefix before the names of the inputs, where a page has several forms */
    public Map<String, String> byField(InvalidInput invalid, String prefix, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error -> told.putIfAbsent(prefix + input(error.field()), told(error.message(), language)));
        return told;
    }

    public String told(Phrase phrase, Locale language) {
        return messages.getMessage(phrase, language);
    }

    public List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream().map(phrase -> told(phrase, language)).toList();
    }

    /** One of a list of plain values, like {@code otherCompounds[1]}, has no input of its own: the group tells of it. */
    private static String input(String field) {
        return field.endsWith("]") ? field.substring(0, field.lastIndexOf('[')) : field;
    }
}
