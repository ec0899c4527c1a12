package org.hemei.notifications.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.notifications.Message;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A message in its reader's language, as pages and programs show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        long id,
        String subject,
        List<String> text,
        @Nullable String caseNo,
        @Nullable String href,
        boolean urgent,
        OffsetDateTime at,
        @Nullable OffsetDateTime readAt) {

    static MessageView of(Message message, MessageSource words, Locale language) {
        return new MessageView(
                message.id(),
                words.getMessage(message.subject(), language),
                message.text().stream()
                        .map(phrase -> words.getMessage(phrase, language))
                        .toList(),
                message.caseNo(),
                message.path(),
                message.urgent(),
                CityTime.at(message.at()),
                message.readAt() == null ? null : CityTime.at(message.readAt()));
    }
}
