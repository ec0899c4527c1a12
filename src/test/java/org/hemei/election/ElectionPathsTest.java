package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.print.PrintShop;
import org.hemei.election.ElectionFile.Progress;
import org.hemei.election.papers.ElectionPaper;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Seat;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.hemei.support.PassingTime;
import org.hemei.voting.papers.VotingPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through an election, each to its lawful end. */
@DemoCityTest
class ElectionPathsTest {

    private static final String ELECTION = "committee-election";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private HandledElection reElection() {
        return HandledElection.again(application, "2026-09-30");
    }

    private final List<String> cases = new ArrayList<>();

    @Test
    void everyElementIsPassed() {
        cases.add(smooth().electionNo());
        days.on("2026-06-15");
        cases.add(tooEarly().electionNo());
        cases.add(orderedAndBreached().electionNo());
        days.on("2026-06-15");
        cases.add(failedTwice().electionNo());
        days.on("2026-06-15");
        cases.add(cancelled().electionNo());
        days.on("2026-06-15");
        cases.add(toAVacantSeat().electionNo());
        days.on("2026-06-15");
        cases.add(toASeatThatIsGone().electionNo());
        days.on("2026-06-15");
        cases.add(handedOverToTheGroup().electionNo());

        assertThat(passed.missed(ELECTION, cases)).isEmpty();
    }

    /** A re-election with every detour that leads back to the way. */
    private HandledElection smooth() {
        HandledElection election =
                reElection().take("recordReport", "formGroup").importRoll();
        election.take("checkRoll", "postRoll")
                .take("endRollPosting", Map.of("result", "IMPORT_AGAIN", "reason", "面积错列。"))
                .waitsAt("checkRoll")
                .importRoll()
                .take("checkRoll", "postRoll");
        election.until("2026-07-01T10:00").take("endRollPosting", "signRoll", "freezeRoll");
        election.take("registerCandidates", Map.of("candidates", List.of(HandledElection.candidate(1))))
                .waitsAt("registerCandidates")
                .take("registerCandidates", "postCandidates")
                .take("confirmCandidates", Map.of("result", "CHANGED"))
                .withCandidates();
        election.withVoteOver();
        LocalDate later = election.file().windowClosesOn().plusDays(10);
        election.take("closeVoting", Map.of("decision", "EXTEND", "extendedTo", later.toString()))
                .until(later.plusDays(1) + "T10:00")
                .take("closeVoting")
                .counted(9, 5)
                .take("certifyCount", "countersignCount", "publishResult", "electChair", "fileCommittee");
        election.take("recordFiling", Map.of("result", "RETURNED", "missing", "缺会议记录"))
                .take("fileCommittee", "recordFiling", "makeSeals")
                .waitsAt();
        assertThat(election.file().progress(Step.FILING)).isEqualTo(Progress.DONE);
        election.until("2026-10-01T10:00").take("receiveHandover", "auditTerm").waitsAt();
        ElectionFile file = election.file();
        assertThat(file.outcome()).isEqualTo(Outcome.COMMITTEE_FORMED);
        assertThat(file.deadlines()).noneMatch(ElectionDeadline::isRunning);
        assertThat(application.getBean(CommitteeTerms.class).latest(election.compound()))
                .hasValueSatisfying(term -> {
                    assertThat(term.beginsOn()).isEqualTo("2026-10-01");
                    assertThat(term.endsOn()).isEqualTo("2031-09-30");
                    assertThat(term.chair()).isEqualTo(HandledElection.owner(1));
                    assertThat(application.getBean(CommitteeMembers.class).of(term))
                            .extracting(CommitteeMember::name, CommitteeMember::seat, CommitteeMember::unit)
                            .startsWith(
                                    tuple(HandledElection.owner(1), Seat.CHAIR, HandledElection.unit(1)),
                                    tuple(HandledElection.owner(2), Seat.DEPUTY, HandledElection.unit(2)),
                                    tuple(HandledElection.owner(3), Seat.MEMBER, HandledElection.unit(3)))
                            .hasSize(5);
                });
        return election;
    }

    private HandledElection tooEarly() {
        HandledElection election = HandledElection.first(application)
                .take(
                        "checkTrigger",
                        Map.of("deliveredPercent", "50", "ownersPercent", "49.99", "firstDeliveryOn", "2025-01-15"))
                .waitsAt();
        assertThat(election.file().outcome()).isEqualTo(Outcome.TOO_EARLY);
        return election;
    }

    /** The committee is silent, another body convenes, and the seals are kept back. */
    private HandledElection orderedAndBreached() {
        days.on("2026-09-30");
        HandledElection election =
                reElection().take("recordReport", Map.of("report", "SILENT")).take("issueOrder");
        assertThatThrownBy(() -> election.take("checkConvening", Map.of("convened", "NO")))
                .isInstanceOf(Conflict.class);
        election.until("2026-11-02T10:00")
                .waitsAt("checkConvening", "receiveHandover", "enforceHandover")
                .take("checkConvening", Map.of("convened", "NO"))
                .waitsAt("formGroup", "receiveHandover", "enforceHandover")
                .take("enforceHandover", "receiveHandover", "auditTerm")
                .waitsAt("formGroup");
        assertThat(election.file().convener()).isEqualTo("RC");
        HandledElection obedient = reElection()
                .take("recordReport", Map.of("report", "SILENT"))
                .take("issueOrder", "checkConvening")
                .waitsAt("formGroup");
        assertThat(obedient.file().convener()).isNull();
        cases.add(obedient.electionNo());
        return election;
    }

    /** First nobody takes part, then too few: another body acts in place. */
    private HandledElection failedTwice() {
        HandledElection election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting")
                .counted(6, 5)
                .take("certifyCount", "countersignCount")
                .waitsAt("decideAgain");
        assertThat(election.file().candidates()).noneMatch(Candidate::isElected);
        election.take("decideAgain").withVoteOver().take("closeVoting").counted(9, 3);
        election.take("certifyCount", "countersignCount").waitsAt("decideAgain");
        assertThat(election.faults(() -> election.take("decideAgain"))).containsExactly("data.way IMPOSSIBLE");
        election.take("decideAgain", Map.of("way", "ACTING_BODY")).waitsAt();
        ElectionFile file = election.file();
        assertThat(file.outcome()).isEqualTo(Outcome.ACTING_BODY);
        assertThat(file.isEnded()).isTrue();
        assertThat(file.findings()).hasSize(2);
        return election;
    }

    /** Two seats of five are vacant and the chair's is not one of them: neither a chair nor seals. */
    private HandledElection toAVacantSeat() {
        HeldSeats seats = HeldSeats.of(application, 5, 3, 0);
        HandledElection election = HandledElection.opened(application, seats.compound(), "BY_ELECTION");
        assertThat(election.file().seats()).isEqualTo(2);
        election.waitsAt("formGroup").withFrozenRoll().withCandidates().withVoteOver();
        election.take("closeVoting").counted(9, 1).take("certifyCount", "countersignCount");
        assertThat(made(election, ElectionPaper.RESULT_NOTICE))
                .contains("缺额已经补选", "应补委员2名")
                .doesNotContain("已经产生");
        assertThat(made(election, ElectionPaper.MEETING_NOTICE))
                .contains("业主委员会补选小组", "补选业主委员会委员2名", "补选的委员任期到本届业主委员会任期届满为止");
        election.take("publishResult");
        assertThat(made(election, ElectionPaper.FILING_FORM))
                .contains("补选的委员", "变更")
                .doesNotContain("副主任赵");
        election.take("fileCommittee", "recordFiling").waitsAt();
        ElectionFile file = election.file();
        assertThat(file.outcome()).isEqualTo(Outcome.SEATS_FILLED);
        assertThat(file.kind().steps()).doesNotContain(Step.HANDOVER);
        assertThat(file.progress(Step.CHAIR)).isEqualTo(Progress.SKIPPED);
        assertThat(file.progress(Step.FILING)).isEqualTo(Progress.DONE);
        assertThat(seats.committee().seated()).hasSize(4);
        assertThat(seats.committee().seated(HandledElection.owner(1))).hasValueSatisfying(member -> {
            assertThat(member.seat()).isEqualTo(Seat.MEMBER);
            assertThat(member.since()).isEqualTo(file.electedOn());
        });
        return election;
    }

    /** One of two seats was filled before the notice; then the term ends, and nobody joins the old committee. */
    private HandledElection toASeatThatIsGone() {
        HeldSeats seats = HeldSeats.of(application, 5, 3, 0);
        HandledElection election = HandledElection.opened(application, seats.compound(), "BY_ELECTION");
        assertThat(election.file().seats()).isEqualTo(2);
        CommitteeTerm term = seats.committee().term();
        seats.inTransaction(() -> seats.add(term, "补一", Seat.MEMBER));
        election.withFrozenRoll().withCandidates().withVoteOver();
        assertThat(election.file().seats()).isEqualTo(1);
        election.take("closeVoting").counted(9, 1).take("certifyCount", "countersignCount");
        seats.inTransaction(
                () -> application.getBean(CommitteeTerms.class).endEarly(term, LocalDate.parse(seats.today())));
        election.take("publishResult").waitsAt();

        assertThat(election.file().outcome()).isEqualTo(Outcome.SEATS_VACANT);
        assertThat(seats.committee().seated())
                .extracting(CommitteeMember::name)
                .containsExactly("委员1", "委员2", "委员3", "补一");
        return election;
    }

    /** In Shanghai ten days after the group's formation, although the term goes on for three months. */
    private HandledElection handedOverToTheGroup() {
        HandledElection election = reElection();
        application
                .getBean(JdbcClient.class)
                .sql("update election set profile = 'shanghai', profile_version = 1 where election_no = ?")
                .param(election.electionNo())
                .update();
        election.take("recordReport", "formGroup").waitsAt("checkRoll", "receiveHandover");
        assertThat(CityTime.day(election.task("receiveHandover").task().due())).isEqualTo("2026-06-25");
        election.until("2026-06-26T00:00").waitsAt("checkRoll", "receiveHandover", "enforceHandover");
        election.take("enforceHandover", "receiveHandover", "auditTerm").waitsAt("checkRoll");
        return election;
    }

    private String made(HandledElection election, ElectionPaper paper) {
        ElectionPapers room = application.getBean(ElectionPapers.class);
        VotingPapers papers = application.getBean(VotingPapers.class);
        String no = election.electionNo();
        return election.as(HandledElection.FIRST, actor -> {
            papers.issue(room, no, paper.name(), "", actor);
            List<IssuedPaper> all = papers.of(room, no, actor);
            return PrintShop.copied(
                    papers.print(room, no, all.get(all.size() - 1).id(), actor).pdf());
        });
    }

    private HandledElection cancelled() {
        HandledElection election = reElection().take("recordReport");
        Ending ending = application.getBean(Ending.class);
        String no = election.electionNo();
        assertThatThrownBy(() -> election.as(HandledElection.FIRST, actor -> {
                    ending.cancel(no, "COURT_ORDER", "判决书在卷。", actor);
                    return true;
                }))
                .isInstanceOf(Denied.class);
        election.as(HandledElection.LEAD, actor -> {
            ending.cancel(no, "COURT_ORDER", "判决书在卷。", actor);
            return true;
        });
        election.waitsAt();
        assertThat(election.file().outcome()).isEqualTo(Outcome.CANCELLED);
        return election;
    }

    /** Three months ahead, unless somebody has opened it before. */
    @Test
    void aTermOpensItsReElectionInTime() {
        String compound = HandledElection.compound(application);
        application
                .getBean(CommitteeTerms.class)
                .register(new CommitteeTerm(
                        compound, LocalDate.parse("2021-10-01"), LocalDate.parse("2026-09-30"), 5, null));
        String term = compound + "/2026-09-30";
        ElectionSearch search = application.getBean(ElectionSearch.class);

        new PassingTime(application).until(term, "2026-06-30T08:59");
        assertThat(search.openIn(compound)).isEmpty();
        new PassingTime(application).until(term, "2026-06-30T09:01");
        assertThat(search.openIn(compound)).isPresent();
        assertThat(application
                        .getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(term)
                        .count())
                .isZero();
    }
}
