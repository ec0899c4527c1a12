package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Rule;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A deadline of a case, computed once and kept with the way it was computed.
 *
 * @param due the last day; it ends at 24:00
 * @param derivation phrases in the form {@link StoredPhrase} keeps
 */
@Table("mediation_deadline")
public record CaseDeadline(
        String rule,
        LocalDate startedOn,
        LocalDate due,
        LocalDate safeDate,
        boolean provisional,
        String derivation,
        String sourceZh,
        String sourceEn,
        Certainty certainty) {

    static CaseDeadline of(Rule rule, LocalDate start, Deadline deadline) {
        return new CaseDeadline(
                rule.name(),
                start,
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                StoredPhrase.write(deadline.derivation()),
                rule.source().zh(),
                rule.source().en(),
                rule.certainty());
    }

    public List<Phrase> steps() {
        return StoredPhrase.read(derivation);
    }
}
