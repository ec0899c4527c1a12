package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Office;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.MembershipEnd;
import org.hemei.rulebook.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The committee of a compound as a reader sees it.
 *
 * @param committee of the term that has begun last; null where there was none
 * @param inOffice whether that term runs
 * @param way how its vacant seats are to be filled; null where none is vacant
 * @param wayTold why so, with the numbers
 * @param elections of the compound that are open
 * @param meetings of its committees, the latest first
 * @param supervised whether the reader may record the end of a membership, and open elections
 */
public record CommitteeFile(
        Compound compound,
        Office street,
        @Nullable Committee committee,
        boolean inOffice,
        @Nullable VacancyWay way,
        List<Phrase> wayTold,
        List<Departure> departures,
        List<ElectionLine> elections,
        List<CommitteeMeeting> meetings,
        boolean supervised) {

    /** Whether the vacant seats are for an election that nobody has opened yet. */
    public boolean isElectionCalledFor() {
        return way != null
                && way != VacancyWay.PROMOTE
                && elections.stream()
                        .noneMatch(line -> line.kind() == Kind.RE_ELECTION
                                || (way == VacancyWay.BY_ELECTION && line.kind() == Kind.BY_ELECTION));
    }

    public boolean hasChair() {
        return committee != null && committee.chair().isPresent();
    }

    /**
     * A member who leaves or has left, and what has become of the seat.
     *
     * @param handoverRule where {@code handoverDue} comes from
     */
    public record Departure(
            String vacancyNo,
            String compoundName,
            String memberName,
            MembershipEnd reason,
            LocalDate occurredOn,
            String evidence,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate handoverDue,
            Rule handoverRule,
            @Nullable LocalDate handedOverOn,
            @Nullable VacancyWay way,
            List<Phrase> reasons,
            @Nullable String electionNo,
            @Nullable String filledBy,
            @Nullable VacancyOutcome outcome,
            @Nullable Instant endedAt,
            List<Audit.Entry> history) {}
}
