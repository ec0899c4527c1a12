package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A deadline of a case, computed once and kept with the way it was computed.
 *
 * @param due the last day; it ends at 24:00
 * @param derivation phrases in the form {@link StoredPhrase} keeps
 * @param internal set by the office itself, so that its lead may change it; a statutory one is changed by nobody
 * @param metAt when what it asks was done, or it no longer mattered; null while it runs
 */
@Table("mediation_deadline")
public record CaseDeadline(
        String rule,
        Tier tier,
        LocalDate startedOn,
        LocalDate due,
        LocalDate safeDate,
        boolean provisional,
        String derivation,
        String sourceZh,
        String sourceEn,
        Certainty certainty,
        boolean internal,
        @Nullable Instant metAt,
        @Nullable String changedBy,
        @Nullable String changeReason) {

    static CaseDeadline of(Rule rule, Tier tier, LocalDate start, Deadline deadline) {
        return new CaseDeadline(
                rule.name(),
                tier,
                start,
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                StoredPhrase.write(deadline.derivation()),
                rule.source().zh(),
                rule.source().en(),
                rule.certainty(),
                rule.internal(),
                null,
                null,
                null);
    }

    /** A date the parties chose themselves; they are bound by it (People's Mediation Law 31). */
    static CaseDeadline agreed(String rule, Tier tier, LocalDate effectiveOn, LocalDate due) {
        return new CaseDeadline(
                rule,
                tier,
                effectiveOn,
                due,
                due,
                false,
                StoredPhrase.write(List.of(Phrase.of("mediation.derivation.agreed", due.toString()))),
                "《人民调解法》第三十一条；协议约定",
                "People's Mediation Law, art. 31; as agreed",
                Certainty.V,
                false,
                null,
                null,
                null);
    }

    public boolean isRunning() {
        return metAt == null;
    }

    /** Whether it is the parties' own towards the court: the office only warns of it, and it outlives the case. */
    public boolean isOfCourt() {
        return rule.equals(CaseClock.REVOCATION);
    }

    CaseDeadline met(Instant at) {
        return new CaseDeadline(
                rule,
                tier,
                startedOn,
                due,
                safeDate,
                provisional,
                derivation,
                sourceZh,
                sourceEn,
                certainty,
                internal,
                at,
                changedBy,
                changeReason);
    }

    /** The same deadline on another day; {@code steps} tell how that came. */
    CaseDeadline movedTo(Deadline moved, List<Phrase> steps, @Nullable String by, @Nullable String reason) {
        return new CaseDeadline(
                rule,
                tier,
                startedOn,
                moved.due(),
                moved.safeDate(),
                moved.provisional(),
                StoredPhrase.write(steps),
                sourceZh,
                sourceEn,
                certainty,
                internal,
                null,
                by,
                reason);
    }

    public List<Phrase> steps() {
        return StoredPhrase.read(derivation);
    }
}
