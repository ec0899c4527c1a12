package org.hemei.voting.assembly.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a page of a vote tells, in the reader's language. */
@Component
class VoteFieldMessages {

    private final MessageSource messages;

    VoteFieldMessages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * What is wrong with each input, in the order of the page.
     *
     * @param prefix before the names of the inputs, where a page has several forms
     */
    Map<String, String> byField(InvalidInput invalid, String prefix, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error ->
                        told.putIfAbsent(prefix + error.field(), messages.getMessage(error.message(), language)));
        return told;
    }

    String told(Phrase phrase, Locale language) {
        return messages.getMessage(phrase, language);
    }

    List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
