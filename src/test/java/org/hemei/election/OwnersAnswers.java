package org.hemei.election;

import java.util.List;
import java.util.Map;
import org.hemei.registry.Area;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.VoteDecided;
import org.hemei.voting.assembly.VoteOutcome;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the owners have answered to a removal: as typed from a vote elsewhere, and as the room of votes tells it. */
final class OwnersAnswers {

    private OwnersAnswers() {}

    /** Half of the area agrees, which is not more than half. */
    static Map<String, Object> half(String votedOn) {
        return Map.of(
                "votedOn", votedOn,
                "owners", "100",
                "ownersArea", "10000.00",
                "voters", "80",
                "votersArea", "8000.00",
                "agreed", "60",
                "agreedArea", "4000.00");
    }

    static VoteDecided.Result agreed() {
        TallyResult tally = new TallyResult(
                Matter.ORDINARY,
                new Weight(Area.of("1000.00"), 10),
                new Weight(Area.of("800.00"), 8),
                new Weight(Area.of("500.00"), 5));
        return new VoteDecided.Result("罢免", LegalItem.COMMITTEE, tally.passed(), tally);
    }

    /** As the room of votes tells it, of a vote that was opened for this removal. */
    static void end(
            ApplicationContext application,
            HandledElection removal,
            VoteOutcome outcome,
            List<VoteDecided.Result> results) {
        String no = removal.electionNo();
        application
                .getBean(JdbcClient.class)
                .sql("update election_removal set vote_no = 'V2026-900000' where election_no = ?")
                .param(no)
                .update();
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> application.publishEvent(
                        new VoteDecided("V2026-900000", removal.compound(), no, outcome, results)));
    }
}
