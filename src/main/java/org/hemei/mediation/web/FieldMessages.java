package org.hemei.mediation.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with each input of a page, in the reader's language and in the order of the page. */
@Component
class FieldMessages {

    private final MessageSource messages;

    FieldMessages(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> byField(InvalidInput invalid, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error ->
                        told.putIfAbsent(input(error.field()), messages.getMessage(error.message(), language)));
        return told;
    }

    /** One of a list of plain values, like {@code otherCompounds[1]}, has no input of its own: the group tells of it. */
    private static String input(String field) {
        return field.endsWith("]") ? field.substring(0, field.lastIndexOf('[')) : field;
    }
}
