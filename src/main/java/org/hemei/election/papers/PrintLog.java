package org.hemei.election.papers;

import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that ballots were printed, in a transaction that is over before their pages are set. */
@Component
class PrintLog {

    private final Audit audit;

    PrintLog(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    void printed(String electionNo, String building, String first, String last, Actor actor) {
        audit.record(
                electionNo,
                actor,
                Tier.STREET,
                "printBallots",
                Phrase.of("election.history.ballotsPrinted", building, first, last));
    }
}
