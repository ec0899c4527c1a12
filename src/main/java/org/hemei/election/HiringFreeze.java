package org.hemei.election;

import java.util.Optional;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.VoteGuard;
import org.hemei.voting.assembly.VoteOpening;
import org.springframework.stereotype.Component;

/**
 * From the day the re-election group is formed until the new committee exists, the old one may not put hiring, dismissal
 * or fees to a vote, where local law says so (Shanghai 28, Ningbo 36).
 */
@Component
class HiringFreeze implements VoteGuard {

    private static final String PARAMETER = "election.oldCommitteeFrozen";

    private final ElectionSearch search;
    private final Elections elections;
    private final ElectionClock clock;

    HiringFreeze(ElectionSearch search, Elections elections, ElectionClock clock) {
        this.search = search;
        this.elections = elections;
        this.clock = clock;
    }

    @Override
    public Optional<Phrase> objection(VoteOpening opening) {
        boolean concerned =
                opening.subjects().stream().anyMatch(subject -> subject.item() == LegalItem.FIRM || subject.fees());
        if (opening.convener() != Convener.COMMITTEE || !concerned) {
            return Optional.empty();
        }
        return search.openIn(opening.compound())
                .flatMap(elections::findById)
                .filter(this::freezes)
                .map(election -> Phrase.of(
                        "election.freeze",
                        election.electionNo,
                        String.valueOf(election.groupFormedOn),
                        clock.profile(election).parameter(PARAMETER).source().zh()));
    }

    private boolean freezes(Election election) {
        return election.kind == Kind.RE_ELECTION
                && election.groupFormedOn != null
                && election.chair == null
                && clock.profile(election).flag(PARAMETER);
    }
}
