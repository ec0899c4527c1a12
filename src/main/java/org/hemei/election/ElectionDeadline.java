package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.rulebook.Bilingual;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A time limit of an election, computed once and kept with the way it was computed.
 *
 * @param step what is to be done in it
 * @param due the last day; it ends at 24:00
 * @param derivation phrases in the form {@link StoredPhrase} keeps
 * @param metAt when what it asks was done; null while it runs
 */
@Table("election_deadline")
public record ElectionDeadline(
        String rule,
        Step step,
        LocalDate startedOn,
        LocalDate due,
        LocalDate safeDate,
        boolean provisional,
        String derivation,
        String sourceZh,
        String sourceEn,
        Certainty certainty,
        @Nullable Instant metAt) {

    static ElectionDeadline of(Rule rule, Step step, LocalDate start, Deadline deadline) {
        return of(rule.name(), rule.source(), rule.certainty(), step, start, deadline);
    }

    static ElectionDeadline of(
            String rule, Bilingual source, Certainty certainty, Step step, LocalDate start, Deadline deadline) {
        return new ElectionDeadline(
                rule,
                step,
                start,
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                StoredPhrase.write(deadline.derivation()),
                source.zh(),
                source.en(),
                certainty,
                null);
    }

    public boolean isRunning() {
        return metAt == null;
    }

    Deadline counted() {
        return new Deadline(due, safeDate, provisional, steps());
    }

    /** Counted again by a later notice of rest days. */
    ElectionDeadline moved(Deadline again) {
        return new ElectionDeadline(
                rule,
                step,
                startedOn,
                again.due(),
                again.safeDate(),
                again.provisional(),
                StoredPhrase.write(again.derivation()),
                sourceZh,
                sourceEn,
                certainty,
                metAt);
    }

    public List<Phrase> steps() {
        return StoredPhrase.read(derivation);
    }

    ElectionDeadline met(Instant at) {
        return new ElectionDeadline(
                rule, step, startedOn, due, safeDate, provisional, derivation, sourceZh, sourceEn, certainty, at);
    }
}
