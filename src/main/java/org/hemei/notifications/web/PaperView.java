package org.hemei.notifications.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.notifications.Paper;
import org.hemei.platform.CityTime;
import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A paper as pages and programs show it.
 *
 * @param name of the party, masked in lists
 * @param text null in lists; in the party's language, as is the subject when it stands above the text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperView(
        long id,
        String office,
        String name,
        String language,
        String subject,
        @Nullable List<String> text,
        @Nullable String caseNo,
        int attachments,
        OffsetDateTime written,
        @Nullable LocalDate deliveredOn,
        @Nullable String deliveredBy) {

    static PaperView line(Paper paper, MessageSource words, Locale reader) {
        return of(paper, Masking.name(paper.name()), words.getMessage(paper.subject(), reader), null);
    }

    static PaperView whole(Paper paper, MessageSource words) {
        return of(
                paper,
                paper.name(),
                words.getMessage(paper.subject(), paper.language()),
                paper.text().stream()
                        .map(phrase -> words.getMessage(phrase, paper.language()))
                        .toList());
    }

    private static PaperView of(Paper paper, String name, String subject, @Nullable List<String> text) {
        Paper.Delivery delivered = paper.delivered();
        return new PaperView(
                paper.id(),
                paper.officeName(),
                name,
                paper.language().toLanguageTag(),
                subject,
                text,
                paper.caseNo(),
                paper.attachments().size(),
                CityTime.at(paper.written()),
                delivered == null ? null : delivered.on(),
                delivered == null ? null : delivered.by());
    }
}
