package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.Conflict;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.BallotDifference;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.CountCertification;
import org.hemei.voting.count.CountSettlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people read the ballots blind, a third settles, and two sign before anybody sees a result. */
@DemoCityTest
class CountingTest {

    private static final Set<String> ALL = Set.of("业主1", "业主2", "业主3", "业主4", "业主5", "业主6", "业主7");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private HandledElection election;
    private String countNo;

    @BeforeEach
    void openTheBoxes() {
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver();
        countNo = election.file().count().countNo();
    }

    private String csv(int voters, int agreed) {
        return HandledElection.ballotsCsv(
                voters, agreed, ALL, election.file().windowOpensOn().toString());
    }

    private BallotBatch batch() {
        return election.file().batches().get(0);
    }

    @Test
    void onePersonDoesNotReadABatchTwice() {
        election.take("closeVoting").enter(HandledElection.FIRST, 1, csv(9, 5));

        assertThatThrownBy(() -> election.enter(HandledElection.FIRST, 2, csv(9, 5)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> election.enter(HandledElection.SECOND, 1, csv(9, 5)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.holder().username()).isEqualTo(HandledElection.FIRST));
        election.enter(HandledElection.SECOND, 2, csv(9, 5));
        assertThat(batch().state()).isEqualTo(BallotBatch.State.CLOSED);
    }

    @Test
    void aThirdPersonSettlesWhatTwoReadDifferently() {
        election.take("closeVoting");
        election.enter(HandledElection.FIRST, 1, csv(9, 5));
        election.enter(HandledElection.SECOND, 2, csv(9, 5).replace("B9,1-108,业主5,YES", "B9,1-108,业主5,NO"));
        assertThat(batch().state()).isEqualTo(BallotBatch.State.DIFFERENT);
        CountSettlement settlement = application.getBean(CountSettlement.class);

        assertThatThrownBy(
                        () -> election.as(HandledElection.FIRST, actor -> settlement.differences(countNo, "1", actor)))
                .isInstanceOf(Conflict.class);
        List<BallotDifference> differences =
                election.as(HandledElection.LEAD, actor -> settlement.differences(countNo, "1", actor));
        assertThat(differences).extracting(BallotDifference::ballot).containsExactly("B9");
        assertThat(election.faults(() -> settled(settlement, Map.of()))).containsExactly("ballot-B9 REQUIRED");
        settled(settlement, Map.of("B9", 2));
        assertThat(batch().state()).isEqualTo(BallotBatch.State.CLOSED);
    }

    private void settled(CountSettlement settlement, Map<String, Integer> right) {
        election.as(HandledElection.LEAD, actor -> {
            settlement.settle(countNo, "1", right, actor);
            return true;
        });
    }

    @Test
    void issuedIsValidAndInvalidAndLateAndUnreturned() {
        election.take("closeVoting");
        String opens = election.file().windowOpensOn().toString();
        String late = election.file().windowClosesOn().plusDays(1).toString();
        String csv = csv(6, 5) + "B7,1-106,业主1,INVALID,%s\n".formatted(opens) + "B8,1-107,业主1,YES,%s\n".formatted(late);
        election.enter(HandledElection.FIRST, 1, csv);
        election.enter(HandledElection.SECOND, 2, csv);

        assertThat(election.file().balance()).containsExactly(new BatchBalance("1", 10, 6, 1, 1, 0, 0));
        assertThat(election.file().balance().get(0).unreturned()).isEqualTo(2);
    }

    @Test
    void nobodySeesAResultBeforeTwoPeopleHaveSigned() {
        election.take("closeVoting");
        assertThatThrownBy(() -> election.take("certifyCount")).isInstanceOf(Conflict.class);
        election.counted(9, 5).take("certifyCount");
        CountCertification certification = application.getBean(CountCertification.class);

        assertThat(election.file().findings()).isEmpty();
        assertThatThrownBy(() -> certification.ballots(countNo)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> election.does(HandledElection.FIRST, "countersignCount", Map.of()))
                .isInstanceOf(Conflict.class);
        election.take("countersignCount");
        assertThat(certification.ballots(countNo)).hasSize(9);
        assertThat(election.file().findings()).hasSize(1);
    }

    @Test
    void theRollIsFrozenByTwoPeople() {
        days.on("2026-06-15");
        HandledElection other = HandledElection.first(application)
                .take("checkTrigger", "formGroup")
                .importRoll();
        other.take("checkRoll", "postRoll");
        assertThatThrownBy(() -> other.take("endRollPosting")).isInstanceOf(Conflict.class);
        other.until("2026-07-01T10:00").take("endRollPosting", "signRoll");
        assertThatThrownBy(() -> other.does(HandledElection.FIRST, "freezeRoll", Map.of()))
                .isInstanceOf(Conflict.class);
        other.take("freezeRoll").waitsAt("registerCandidates");
        assertThat(other.file().checksum()).hasSize(64);
    }

    /** Before the window is over nobody opens a box; as it was five days at least. */
    @Test
    void theWindowIsKept() {
        days.on("2026-06-15");
        HandledElection other = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates();
        String today = other.file().roll().publicity().until().plusDays(9).toString();
        Map<String, Object> shortWindow = Map.of("noticeOn", today, "opensOn", "2026-08-01", "closesOn", "2026-08-05");
        assertThat(other.faults(() -> other.take("giveNotice", shortWindow)))
                .containsExactly("data.closesOn IMPOSSIBLE");
        other.take("giveNotice", Map.of("noticeOn", today, "opensOn", "2026-08-01", "closesOn", "2026-08-06"));
        assertThatThrownBy(() -> other.take("closeVoting")).isInstanceOf(Conflict.class);
        other.until("2026-08-07T09:00").take("closeVoting").waitsAt("certifyCount");
    }
}
