package org.hemei.election.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with each input of a page, in the reader's language and in the order of the page. */
@Component("electionFieldMessages")
class FieldMessages {

    private final MessageSource messages;

    FieldMessages(MessageSource messages) {
        this.messages = messages;
    }

    /** @param prefix before the names of the inputs, where a page has several forms */
    Map<String, String> byField(InvalidInput invalid, String prefix, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error ->
                        told.putIfAbsent(prefix + error.field(), messages.getMessage(error.message(), language)));
        return told;
    }
}
