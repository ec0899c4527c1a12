package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.assembly.HandledVote.EXAMPLE_A;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.LEAD;
import static org.hemei.voting.assembly.HandledVote.faults;
import static org.hemei.voting.assembly.HandledVote.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.registry.Area;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.hemei.voting.Weight;
import org.hemei.voting.assembly.VoteFile.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Every way through a vote, each to its lawful end. */
@DemoCityTest
class VotePathsTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> cases = new ArrayList<>();
    private final Map<String, VoteDecided> told = new HashMap<>();
    private final ApplicationListener<PayloadApplicationEvent<VoteDecided>> listener =
            ApplicationListener.forPayload(fact -> told.put(fact.voteNo(), fact));

    @BeforeEach
    void listen() {
        application.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        application.removeApplicationListener(listener);
    }

    @Test
    void everyElementIsPassed() {
        decided();
        days.on("2026-06-15");
        failed();
        days.on("2026-06-15");
        calledOff();

        assertThat(passed.missed("owners-vote", cases)).isEmpty();
    }

    private HandledVote opened() {
        HandledVote vote = HandledVote.opened(application);
        cases.add(vote.voteNo());
        return vote;
    }

    /** Example A: the same ballots pass an ordinary matter and fail a special one; with every detour on the way. */
    private void decided() {
        HandledVote vote = opened().underProfile("qingyuan");
        assertThatThrownBy(() -> vote.take("checkVoteRoll")).isInstanceOf(Conflict.class);
        vote.importRoll()
                .take("checkVoteRoll", "postVoteRoll")
                .take("endVoteRollPosting", Map.of("result", "IMPORT_AGAIN", "reason", "面积错列。"))
                .waitsAt("checkVoteRoll")
                .withFrozenRoll()
                .waitsAt("publishMatters");
        assertNoticeInTime(vote);
        vote.take("publishMatters");
        assertEverybodyIsServed(vote);
        vote.take("deliverBallots").waitsAt("closeVoteWindow");
        assertThatThrownBy(() -> vote.take("closeVoteWindow")).isInstanceOf(Conflict.class);
        vote.untilClosed();
        assertThat(faults(() -> vote.take("closeVoteWindow", Map.of("returned", "11"))))
                .containsExactly("data.returned RANGE");
        LocalDate later = vote.today().plusDays(3);
        vote.take("closeVoteWindow", Map.of("decision", "EXTEND", "extendedTo", later.toString()))
                .untilClosed();
        assertThat(faults(() -> vote.take(
                        "closeVoteWindow",
                        Map.of(
                                "decision",
                                "EXTEND",
                                "extendedTo",
                                later.plusDays(5).toString()))))
                .containsExactly("data.decision IMPOSSIBLE");
        vote.take("closeVoteWindow");
        assertThatThrownBy(() -> vote.counted(EXAMPLE_A))
                .as("Qingyuan art. 17: without the platform's list no count is complete")
                .isInstanceOf(Conflict.class);
        vote.listed("").counted(EXAMPLE_A);
        assertNothingIsKnown(vote);
        vote.take("certifyVote");
        assertThatThrownBy(() -> vote.does(FIRST, "countersignVote", Map.of())).isInstanceOf(Conflict.class);
        assertNothingIsKnown(vote);
        vote.take("countersignVote").waitsAt("publishDecision");

        assertThat(vote.file().matters()).extracting(VoteMatter::passed).containsExactly(true, false);
        assertThat(vote.file().matters().get(0).result()).satisfies(result -> {
            assertThat(result.total()).isEqualTo(weight("880.00", 7));
            assertThat(result.participating()).isEqualTo(weight("720.00", 5));
            assertThat(result.yes()).isEqualTo(weight("370.00", 3));
        });
        assertThat(vote.file().findings()).hasSize(1);
        vote.take("publishDecision").waitsAt("closeObjections");
        assertObjectionsAreAnswered(vote);
        assertThat(told).doesNotContainKey(vote.voteNo());
        vote.until(vote.file().objectionsUntil().plusDays(1) + "T10:00").take("closeObjections");
        assertThat(told.get(vote.voteNo())).satisfies(fact -> {
            assertThat(fact.reference()).isEqualTo("R-1");
            assertThat(fact.outcome()).isEqualTo(VoteOutcome.DECIDED);
            assertThat(fact.results()).extracting(VoteDecided.Result::passed).containsExactly(true, false);
        });
        vote.take("fileVote").waitsAt();
        assertThat(vote.file().isEnded()).isTrue();
        assertThat(vote.file().deadlines()).noneMatch(VoteDeadline::isRunning);
        assertThat(vote.file().progress(VoteStep.FILING)).isEqualTo(Progress.DONE);
    }

    private static Weight weight(String area, long heads) {
        return new Weight(Area.of(area), heads);
    }

    /** Fifteen days to the first day of the window, for the owners and for the residents' committee (PMR 14 and 15). */
    private static void assertNoticeInTime(HandledVote vote) {
        LocalDate today = vote.today();
        assertThat(faults(() -> vote.take("publishMatters", notice(today.minusDays(1), today.plusDays(15)))))
                .as("before the roll stood")
                .containsExactly("data.noticeOn IMPOSSIBLE");
        assertThat(faults(() -> vote.take("publishMatters", notice(today, today.plusDays(14)))))
                .containsExactly("data.noticeOn IMPOSSIBLE");
        Map<String, Object> brief = new HashMap<>(notice(today, today.plusDays(15)));
        brief.put("closesOn", today.plusDays(19).toString());
        assertThat(faults(() -> vote.take("publishMatters", brief))).containsExactly("data.closesOn IMPOSSIBLE");
    }

    /** Whoever has no entry stops it; whoever could not be reached needs a posted notice, which proves nothing. */
    private void assertEverybodyIsServed(HandledVote vote) {
        assertThat(faults(() -> vote.take("deliverBallots"))).containsExactly("data.complete IMPOSSIBLE");
        BallotDelivery delivery = vote.bean(BallotDelivery.class);
        assertThat(faults(() ->
                        vote.lets(FIRST, actor -> delivery.enter(vote.voteNo(), "9-999", "X", "soon", "", actor))))
                .containsExactly("unit UNKNOWN", "way UNKNOWN", "deliveredOn FORMAT", "proof REQUIRED");
        DeliveryDraft wrong = vote.as(
                FIRST,
                actor -> delivery.take(
                        vote.voteNo(),
                        HandledVote.stream(
                                "unit,way,deliveredOn,proof\n1-101,走路,2026-07-01,a\n1-102,当面,2020-01-01,a\n1-103,当面,%s,a\u007fb\n"
                                        .formatted(vote.today())),
                        actor));
        assertThat(wrong.errors())
                .extracting(error -> error.row() + " " + error.field())
                .containsExactly("2 way", "3 deliveredOn", "4 proof");
        assertThat(delivery.summary(vote.voteNo()).missingCount()).isEqualTo(10);
        vote.delivered();
        assertThat(delivery.summary(vote.voteNo())).isEqualTo(new DeliverySummary(10, 9, 1, 0, List.of()));
        Map<String, Object> unposted = new HashMap<>();
        unposted.put("postedOn", null);
        assertThat(faults(() -> vote.take("deliverBallots", unposted))).containsExactly("data.postedOn REQUIRED");
    }

    /** Before two people have signed, nobody learns of a choice or a sum. */
    private static void assertNothingIsKnown(HandledVote vote) {
        VoteFile file = vote.file();
        assertThat(file.findings()).isEmpty();
        assertThat(file.matters()).allMatch(matter -> matter.passed() == null && matter.yesHeads() == null);
    }

    private static void assertObjectionsAreAnswered(HandledVote vote) {
        DecisionPhase decision = vote.bean(DecisionPhase.class);
        String no = vote.voteNo();
        assertThatThrownBy(() -> vote.take("closeObjections")).isInstanceOf(Conflict.class);
        vote.lets(FIRST, actor -> decision.object(no, "业主丙", "送达不合规", actor));
        LocalDate until = vote.file().objectionsUntil();
        assertThat(until).isEqualTo(vote.today().plusDays(15));
        vote.until(until.plusDays(1) + "T09:30");
        assertThatThrownBy(() -> vote.take("closeObjections")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> vote.lets(FIRST, actor -> decision.object(no, "业主丁", "太晚", actor)))
                .isInstanceOf(Conflict.class);
        long id = vote.file().decisionObjections().get(0).id();
        assertThat(faults(() -> vote.lets(FIRST, actor -> decision.answer(no, id, " ", actor))))
                .containsExactly("answer REQUIRED");
        vote.lets(FIRST, actor -> decision.answer(no, id, "送达凭证在卷。", actor));
        assertThatThrownBy(() -> vote.lets(FIRST, actor -> decision.answer(no, id, "再答", actor)))
                .isInstanceOf(Conflict.class);
        vote.lets(FIRST, actor -> decision.mediate(no, id, actor));
        assertThat(vote.file().decisionObjections().get(0).disputeNo()).isNotBlank();
    }

    /** Too few even after an extension, convened again, too few again: nothing is decided, and that is published too. */
    private void failed() {
        HandledVote vote = opened().withFrozenRoll().take("publishMatters").delivered();
        vote.take("deliverBallots").untilClosed();
        LocalDate later = vote.today().plusDays(10);
        vote.take("closeVoteWindow", Map.of("decision", "EXTEND", "extendedTo", later.toString()))
                .untilClosed()
                .take("closeVoteWindow");
        Map<String, String> few = Map.of("1-101", "YES", "1-102", "YES");
        vote.counted(few).take("certifyVote", "countersignVote").waitsAt("reconveneVote");
        vote.take("reconveneVote").waitsAt("publishMatters");
        assertThat(vote.file().round()).isEqualTo(2);
        assertThat(vote.file().matters()).allMatch(matter -> matter.passed() == null);
        LocalDate closed = vote.file().windowClosesOn();
        assertThat(faults(() ->
                        vote.take("publishMatters", notice(closed, vote.today().plusDays(15)))))
                .as("the notice of the first round calls nobody to the second")
                .containsExactly("data.noticeOn IMPOSSIBLE");
        vote.take("publishMatters");
        assertThat(vote.bean(BallotDelivery.class).summary(vote.voteNo()).missingCount())
                .isEqualTo(10);
        vote.delivered().take("deliverBallots").untilClosed().take("closeVoteWindow");
        vote.counted(few)
                .take("certifyVote", "countersignVote")
                .take("reconveneVote", Map.of("way", "END"))
                .waitsAt("publishDecision")
                .take("publishDecision")
                .waitsAt("fileVote")
                .take("fileVote")
                .waitsAt();
        assertThat(vote.file().outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
        assertThat(vote.file().findings()).hasSize(2);
        assertThat(told.get(vote.voteNo()).outcome()).isEqualTo(VoteOutcome.NO_QUORUM);
    }

    private void calledOff() {
        HandledVote vote = opened();
        VoteCancelling cancelling = vote.bean(VoteCancelling.class);
        String no = vote.voteNo();
        assertThatThrownBy(() -> vote.lets(FIRST, actor -> cancelling.cancel(no, "COURT_ORDER", "判决书在卷。", actor)))
                .isInstanceOf(Denied.class);
        assertThat(faults(() -> vote.lets(LEAD, actor -> cancelling.cancel(no, "UNLIKELY", "", actor))))
                .containsExactly("ground UNKNOWN", "reason REQUIRED");
        vote.lets(LEAD, actor -> cancelling.cancel(no, "COURT_ORDER", "判决书在卷。", actor));
        vote.waitsAt();
        assertThat(vote.file().outcome()).isEqualTo(VoteOutcome.CANCELLED);
        assertThat(told.get(no).results()).isEmpty();

        HandledVote withdrawn = opened();
        OwnersVotes votes = application.getBean(OwnersVotes.class);
        withdrawn.lets(FIRST, actor -> votes.withdraw(withdrawn.voteNo(), "罢免提案撤回", actor));
        withdrawn.lets(FIRST, actor -> votes.withdraw(withdrawn.voteNo(), "再撤回一次", actor));
        assertThat(withdrawn.waitsAt().file().endedBecause()).isEqualTo("罢免提案撤回");
    }

    @Test
    void whatCannotBePutToTheOwnersIsNamed() {
        VoteOpenings openings = application.getBean(VoteOpenings.class);
        VoteForm form = new VoteForm(
                "C005",
                "NOBODY",
                List.of(
                        new VoteForm.Subject(" ", "全文", "FIRM", false),
                        new VoteForm.Subject("同名", "", "", false),
                        new VoteForm.Subject("同名", "全文", "OTHER", false)));
        HandledVote any = opened();
        assertThat(faults(() -> any.as(FIRST, actor -> openings.open(form, actor))))
                .containsExactlyInAnyOrder(
                        "convener UNKNOWN",
                        "matters-1-item REQUIRED",
                        "matters-0-title REQUIRED",
                        "matters-1-text REQUIRED",
                        "matters-2-title DUPLICATE");
        assertThatThrownBy(() -> any.as(LEAD, actor -> openings.open(HandledVote.opening("C001"), actor)))
                .isInstanceOf(Denied.class);
        assertThat(faults(() -> any.as(FIRST, actor -> openings.open(HandledVote.opening("C005"), actor))))
                .containsExactly("compound IMPOSSIBLE");
    }
}
