package org.hemei.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemei.audit.AuditLine;
import org.hemei.platform.Phrase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the audit holds in the reader's language. */
@Component
class AuditWords {

    private final MessageSource messages;

    AuditWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Phrase phrase, Locale language) {
        return messages.getMessage(phrase, language);
    }

    /** One sentence on what was done, read or searched for. */
    String what(AuditLine line, Locale language) {
        List<Phrase> told = line.told();
        if (told.isEmpty()) {
            return say(Phrase.of("audit.told." + line.kind()), language);
        }
        return told.stream()
                .map(phrase -> say(phrase, language))
                .collect(Collectors.joining(say(Phrase.of("audit.told.and"), language)));
    }
}
