package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.election.HandledElection.FIRST;
import static org.hemei.election.HandledElection.LEAD;
import static org.hemei.election.HandledElection.SECOND;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.OwnersCalledBack;
import org.hemei.support.Together;
import org.hemei.tasks.TaskDesk;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.CountSettlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever counts at the same moment as somebody else: each thing happens once, and the other is told. */
@DemoCityTest
class CountRacesTest {

    private static final Set<String> ALL = Set.of("业主1", "业主2", "业主3", "业主4", "业主5", "业主6", "业主7");
    private static final String DONE = "done";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    private HandledElection election;

    @BeforeEach
    void openTheBoxes() {
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting");
    }

    @Test
    void ofTwoWhoReadABatchFirstOneIsToldOfTheOtherAndABatchIsSettledOnce() throws Exception {
        List<Object> readings = Together.at(List.of(reading(FIRST, 1, 5), reading(SECOND, 1, 5)));
        Holder holder =
                new Holder(Objects.requireNonNull(batch().firstBy()), Objects.requireNonNull(batch().firstByName()));
        assertThat(readings).containsExactlyInAnyOrder(DONE, holder);

        String other = holder.username().equals(FIRST) ? SECOND : FIRST;
        assertThat(reading(other, 2, 4).call()).isEqualTo(DONE);
        assertThat(batch().state()).isEqualTo(BallotBatch.State.DIFFERENT);
        CountSettlement settlement = application.getBean(CountSettlement.class);
        Map<String, Integer> firstIsRight =
                Map.of("B1", 1, "B2", 1, "B3", 1, "B4", 1, "B5", 1, "B6", 1, "B7", 1, "B8", 1, "B9", 1);
        Callable<Object> settling = deed(() -> election.as(LEAD, actor -> {
            settlement.settle(election.file().count().countNo(), "1", firstIsRight, actor);
            return true;
        }));
        assertThat(Together.at(List.of(settling, settling))).containsOnlyOnce(DONE);
        assertThat(batch().state()).isEqualTo(BallotBatch.State.CLOSED);
        assertThat(written("settleBallots")).isEqualTo(1);
    }

    @Test
    void twoReadingsThatComeAtOnceCloseABatchOnceAndOneOfTwoSignsFirst() throws Exception {
        assertThat(Together.at(List.of(reading(FIRST, 1, 5), reading(SECOND, 2, 5))))
                .containsExactly(DONE, DONE);
        assertThat(batch().state()).isEqualTo(BallotBatch.State.CLOSED);
        assertThat(written("closeBallots")).isEqualTo(1);

        OwnersCalledBack.confirm(application, election.file().count().countNo(), FIRST);
        List<Object> signatures = Together.at(List.of(signing(FIRST), signing(SECOND)));
        assertThat(signatures).containsOnlyOnce(DONE);
        String signedBy = Objects.requireNonNull(election.file().count().signedBy());
        assertThat(signatures).anySatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(
                        Holder.class, holder -> assertThat(holder.username()).isEqualTo(signedBy)));
        election.waitsAt("countersignCount");
    }

    private Callable<Object> reading(String username, int entry, int agreed) {
        String opens = election.file().windowOpensOn().toString();
        return deed(() -> election.enter(username, entry, HandledElection.ballotsCsv(9, agreed, ALL, opens)));
    }

    private Callable<Object> signing(String username) {
        Map<String, Object> fields = UsualElectionSteps.of(
                "certifyCount", election.file().windowClosesOn().plusDays(1).toString(), "");
        String task = election.task("certifyCount").task().id();
        TaskDesk desk = application.getBean(TaskDesk.class);
        return deed(() -> election.as(username, actor -> desk.complete(task, null, fields, actor)));
    }

    private static Callable<Object> deed(ThrowingCallable deed) {
        return () -> {
            try {
                deed.call();
                return DONE;
            } catch (Conflict conflict) {
                return Objects.requireNonNullElse(conflict.holder(), "told");
            } catch (Throwable other) {
                throw new AssertionError(other);
            }
        };
    }

    private BallotBatch batch() {
        return election.file().batches().get(0);
    }

    private long written(String action) {
        return database.sql("select count(*) from audit_entry where action = :action and case_no = :no")
                .param("action", action)
                .param("no", election.electionNo())
                .query(Long.class)
                .single();
    }
}
