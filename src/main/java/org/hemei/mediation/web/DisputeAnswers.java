package org.hemei.mediation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.audit.Audit;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.Category;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeLine;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.Party;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Disputes in the shapes that programs rely on. */
@Component
class DisputeAnswers {

    private final MessageSource messages;

    DisputeAnswers(MessageSource messages) {
        this.messages = messages;
    }

    record OfficeRef(String code, String name, String tier) {}

    record DeadlineAnswer(
            String rule,
            LocalDate due,
            LocalDate safeDate,
            boolean provisional,
            List<String> derivation,
            String source) {}

    record HistoryEntry(OffsetDateTime at, String what, String who, Tier tier) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String caseNo,
            String title,
            Category category,
            DisputeState state,
            @Nullable Outcome outcome,
            Tier tier,
            OfficeRef office,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime acceptedAt,
            List<DeadlineAnswer> deadlines) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String caseNo,
            String title,
            Category category,
            String description,
            String compound,
            DisputeState state,
            @Nullable Outcome outcome,
            Tier tier,
            OfficeRef office,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime acceptedAt,
            List<Party> parties,
            List<DeadlineAnswer> deadlines,
            @Nullable List<String> waysOut,
            List<HistoryEntry> history) {}

    Line line(DisputeLine line, List<CaseDeadline> deadlines, Locale language) {
        return new Line(
                line.caseNo(),
                line.title(),
                line.category(),
                line.state(),
                line.outcome(),
                line.tier(),
                new OfficeRef(line.office(), line.officeName(), line.officeTier()),
                CityTime.at(line.openedAt()),
                line.acceptedAt() == null ? null : CityTime.at(line.acceptedAt()),
                deadlines.stream().map(deadline -> deadline(deadline, language)).toList());
    }

    File file(DisputeFile file, Locale language) {
        return new File(
                file.caseNo(),
                file.title(),
                file.category(),
                file.description(),
                file.compound().code(),
                file.state(),
                file.outcome(),
                file.tier(),
                new OfficeRef(
                        file.office().code(),
                        file.office().name(),
                        file.office().tier().name()),
                CityTime.at(file.openedAt()),
                file.acceptedAt() == null ? null : CityTime.at(file.acceptedAt()),
                file.parties(),
                file.deadlines().stream()
                        .map(deadline -> deadline(deadline, language))
                        .toList(),
                file.waysOut().isEmpty() ? null : told(file.waysOut(), language),
                file.history().stream().map(entry -> entry(entry, language)).toList());
    }

    private DeadlineAnswer deadline(CaseDeadline deadline, Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        return new DeadlineAnswer(
                deadline.rule(),
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                told(deadline.steps(), language),
                chinese ? deadline.sourceZh() : deadline.sourceEn());
    }

    private HistoryEntry entry(Audit.Entry entry, Locale language) {
        return new HistoryEntry(
                CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who(), entry.tier());
    }

    private List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
