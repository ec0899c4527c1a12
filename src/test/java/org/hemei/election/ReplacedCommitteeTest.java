package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.hemei.platform.CityTime;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
}
