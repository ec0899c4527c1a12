package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.documents.print.PrintShop;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.platform.CityTime;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.papers.VotingPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committee that does nothing is ordered to convene, does not, and is replaced although its term runs on (E6). */
@DemoCityTest
class ReplacedCommitteeTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private CommitteeTerm term(String compound) {
        return application.getBean(CommitteeTerms.class).latest(compound).orElseThrow();
    }

    @Test
    void theOldTermEndsOnTheDayTheNewCommitteeIsElectedAndItsByElectionHasNoObject() {
        HeldSeats seats = HeldSeats.of(application, 5, 3, 0);
        LocalDate wouldEnd = seats.committee().term().endsOn();
        HandledElection byElection = HandledElection.opened(application, seats.compound(), "BY_ELECTION");
        HandledElection election = HandledElection.opened(application, seats.compound(), "RE_ELECTION");
        assertThat(wouldEnd).isAfter("2027-06-15");

        election.take("recordReport", Map.of("report", "SILENT")).take("issueOrder");
        election.until("2026-07-20T10:00").take("checkConvening", Map.of("convened", "NO"));
        assertThat(election.file().convener()).isEqualTo("RC");
        election.withFrozenRoll();
        assertThat(term(seats.compound()).endsOn())
                .as("until then it is in office")
                .isEqualTo(wouldEnd);
        election.withCandidates().withVoteOver().take("closeVoting").counted(9, 5);
        election.take("certifyCount", "countersignCount").waitsAt("publishResult", "receiveHandover");

        LocalDate elected = election.file().electedOn();
        assertThat(term(seats.compound()).endsOn()).isEqualTo(elected);
        assertThat(CityTime.day(election.task("receiveHandover").task().due()))
                .isBetween(elected.plusDays(10), elected.plusDays(18));
        byElection.waitsAt("formGroup");
        election.take("publishResult", "electChair", "fileCommittee", "recordFiling", "makeSeals");
        assertThat(term(seats.compound()).beginsOn()).isEqualTo(elected.plusDays(1));
        byElection.waitsAt();
        assertThat(byElection.file().outcome()).isEqualTo(Outcome.CANCELLED);
        election.take("receiveHandover", "auditTerm").waitsAt();
        assertThat(election.file().outcome()).isEqualTo(Outcome.COMMITTEE_FORMED);
    }

    /** Before its report is due nobody can take a committee for silent that has met within the year. */
    @Test
    void aCommitteeThatWorksKeepsItsTerm() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection election = HandledElection.opened(application, seats.compound(), "RE_ELECTION");
        election.as(HandledElection.FIRST, actor -> {
            application.getBean(CommitteeMeetings.class).record(seats.compound(), "2026-03-01", "公共收益", actor);
            return true;
        });
        assertThat(election.faults(() -> election.take("recordReport", Map.of("report", "SILENT"))))
                .containsExactly("data.report IMPOSSIBLE");
    }

    /** In Ningbo the seals were owed to the group: the result neither puts that off nor asks for them again. */
    @Test
    void whatWasOwedToTheGroupIsNotOwedOnceMore() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection election = HandledElection.opened(application, seats.compound(), "RE_ELECTION");
        application
                .getBean(JdbcClient.class)
                .sql("update election set profile = 'ningbo', profile_version = 1 where election_no = ?")
                .param(election.electionNo())
                .update();
        election.take("recordReport", Map.of("report", "SILENT")).take("issueOrder");
        election.until("2026-07-20T10:00").take("checkConvening", Map.of("convened", "NO"));
        election.take("formGroup");
        assertThat(handoverList(election)).contains("由政府代管", "向梧桐街道移交");
        election.take("receiveHandover", "auditTerm");
        election.importRoll().take("checkRoll", "postRoll");
        election.until(election.file().roll().publicity().until().plusDays(1) + "T10:00")
                .take("endRollPosting", "signRoll", "freezeRoll");
        election.withCandidates().withVoteOver().take("closeVoting").counted(9, 5);
        election.take("certifyCount", "countersignCount").waitsAt("publishResult");
        assertThat(election.file().deadlines())
                .noneMatch(deadline -> deadline.rule().equals(ElectionClock.HANDOVER) && deadline.isRunning());
        assertThat(term(seats.compound()).endsOn()).isEqualTo(election.file().electedOn());
    }

    private String handoverList(HandledElection election) {
        VotingPapers papers = application.getBean(VotingPapers.class);
        ElectionPapers room = application.getBean(ElectionPapers.class);
        String no = election.electionNo();
        return election.as(HandledElection.FIRST, actor -> {
            papers.issue(room, no, "HANDOVER_LIST", "", actor);
            return PrintShop.copied(
                    papers.print(room, no, papers.of(room, no, actor).get(0).id(), actor)
                            .pdf());
        });
    }
}
