package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.MembershipEnd;
import org.hemei.registry.Seat;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Members leave (E5), and the seat is filled as decision E4 says. */
@DemoCityTest
class VacancyTest {

    private static final Map<String, Object> OPEN = Map.of("decision", "OPEN");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> cases = new ArrayList<>();

    @Test
    void everyElementOfADepartureIsPassed() {
        cases.addAll(alternatesStepUpInTheOrderOfVotes());
        cases.addAll(nineSeats());
        cases.addAll(resignationsThatNeedADecision());
        cases.add(aNewTermHasBegunMeanwhile());

        assertThat(passed.missed("committee-vacancy", cases)).isEmpty();
    }

    private List<String> alternatesStepUpInTheOrderOfVotes() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 2);
        String no = seats.leaves("委员1", MembershipEnd.NOT_OWNER);
        assertThat(seats.departure(no).way()).isEqualTo(VacancyWay.PROMOTE);
        assertThat(seats.committee().term().chair()).isNull();
        seats.waitsAt(no, "promoteAlternate", "receiveMemberHandover");
        seats.take(no, "promoteAlternate", Map.of("consent", "NO", "answeredOn", seats.today()))
                .take(no, "promoteAlternate", Map.of("consent", "YES", "answeredOn", seats.today()))
                .handsOver(no)
                .waitsAt(no);

        assertThat(seats.departure(no).filledBy()).isEqualTo("候补2");
        assertThat(seats.departure(no).outcome()).isEqualTo(VacancyOutcome.PROMOTED);
        Committee committee = seats.committee();
        assertThat(committee.seated())
                .extracting(CommitteeMember::name)
                .containsExactly("委员2", "委员3", "委员4", "委员5", "候补2");
        assertThat(committee.left())
                .extracting(CommitteeMember::endedBecause)
                .containsExactly(MembershipEnd.NOT_OWNER, MembershipEnd.DECLINED);
        long chair = seats.member("委员3");
        CaseDriver.as(application, HandledElection.FIRST, actor -> {
            application.getBean(MembershipEnding.class).recordChair(seats.compound(), "" + chair, seats.today(), actor);
            return true;
        });
        assertThat(seats.committee().term().chair()).isEqualTo("委员3");
        assertThat(seats.committee().chair()).map(CommitteeMember::seat).contains(Seat.CHAIR);
        return List.of(no);
    }

    /** E-S2: of nine seats five are left, and no alternates: a by-election; four are left: the whole committee anew. */
    private List<String> nineSeats() {
        HeldSeats seats = HeldSeats.of(application, 9, 6, 0);
        String first = seats.leaves("委员6", MembershipEnd.LACKS_CAPACITY);
        assertThat(seats.departure(first).way()).isEqualTo(VacancyWay.BY_ELECTION);
        assertThat(seats.file().wayTold())
                .extracting(phrase -> phrase.code())
                .contains("election.vacancy.ground.OVER_HALF");
        assertThat(CityTime.day(seats.tasks(first).stream()
                        .filter(line -> line.task().due() != null)
                        .findFirst()
                        .orElseThrow()
                        .task()
                        .due()))
                .isEqualTo("2026-06-18");
        seats.take(first, "openByElection", OPEN).handsOver(first).waitsAt(first);
        String byElection = seats.departure(first).electionNo();
        assertThat(seats.file().elections()).singleElement().satisfies(line -> {
            assertThat(line.electionNo()).isEqualTo(byElection);
            assertThat(line.kind()).isEqualTo(Kind.BY_ELECTION);
            assertThat(line.seats()).isEqualTo(4);
        });

        String second = seats.leaves("委员5", MembershipEnd.LIBERTY_RESTRICTED);
        assertThat(seats.departure(second).way()).isEqualTo(VacancyWay.RE_ELECT);
        seats.handsOver(second);
        assertThat(fault(() -> seats.take(second, "openFullElection", Map.of("decision", "UNDER_WAY"))))
                .isEqualTo("data.decision IMPOSSIBLE");
        seats.take(second, "openFullElection", OPEN).waitsAt(second);
        String whole = seats.departure(second).electionNo();
        assertThat(whole).isNotEqualTo(byElection);
        assertThat(seats.committee().term().endsOn()).isEqualTo("2026-06-15");
        return List.of(first, second);
    }

    /** Shandong art. 34: until it is decided on, the member stays. */
    private List<String> resignationsThatNeedADecision() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        String declined = seats.resigns("委员4");
        assertThat(seats.committee().seated()).hasSize(5);
        seats.take(declined, "decideResignation", decision(seats, "DECLINED")).waitsAt(declined);
        assertThat(seats.departure(declined).outcome()).isEqualTo(VacancyOutcome.MEMBER_STAYS);
        assertThat(seats.committee().seated()).hasSize(5);
        String accepted = seats.resigns("委员4");
        seats.take(accepted, "decideResignation", decision(seats, "ACCEPTED"))
                .waitsAt(accepted, "receiveMemberHandover", "openByElection");
        assertThat(seats.committee().seated()).hasSize(4);
        return List.of(declined, accepted);
    }

    /** Whoever leaves an old committee leaves no seat on the new one. */
    private String aNewTermHasBegunMeanwhile() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        String no = seats.resigns("委员4");
        long old = seats.member("委员3");
        LocalDate begins = LocalDate.parse(seats.today());
        CommitteeTerm term =
                new CommitteeTerm(seats.compound(), begins, begins.plusYears(5).minusDays(1), 5, null);
        seats.inTransaction(() -> {
            application.getBean(CommitteeTerms.class).register(term);
            seats.add(term, "新委员", Seat.MEMBER);
            seats.add(term, "新候补", Seat.ALTERNATE);
        });
        seats.take(no, "decideResignation", decision(seats, "ACCEPTED")).waitsAt(no, "receiveMemberHandover");
        assertThat(seats.departure(no).way()).isEqualTo(VacancyWay.NONE);
        seats.handsOver(no).waitsAt(no);
        assertThat(seats.departure(no).outcome()).isEqualTo(VacancyOutcome.FILLED_MEANWHILE);
        assertThat(seats.committee().seated()).extracting(CommitteeMember::name).containsExactly("新委员");
        EndingForm form = new EndingForm("" + old, "RESIGNED", seats.today(), "凭据在卷。");
        assertThat(fault(() -> CaseDriver.as(application, HandledElection.FIRST, actor -> application
                        .getBean(MembershipEnding.class)
                        .record(seats.compound(), form, actor))))
                .isEqualTo("member UNKNOWN");
        return no;
    }

    @Test
    void aDepartureEndsWhereTheSeatWasFilledMeanwhile() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        String no = seats.leaves("委员5", MembershipEnd.RESIGNED);
        CommitteeTerm term = seats.committee().term();
        seats.inTransaction(() -> seats.add(term, "补选来的", Seat.MEMBER));

        assertThat(fault(() -> seats.take(no, "openByElection", OPEN))).isEqualTo("data.decision IMPOSSIBLE");
        seats.take(no, "openByElection", Map.of("decision", "UNDER_WAY"))
                .handsOver(no)
                .waitsAt(no);
        assertThat(seats.departure(no).outcome()).isEqualTo(VacancyOutcome.FILLED_MEANWHILE);
    }

    @Test
    void anAnswerIsThatOfTheAlternateWhoWasAsked() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 2);
        String no = seats.leaves("委员5", MembershipEnd.RESIGNED);
        List<CommitteeMember> waiting = seats.committee().alternates();
        long first = waiting.get(0).id();
        long second = waiting.get(1).id();
        Map<String, Object> late = Map.of("alternate", "" + second, "consent", "YES", "answeredOn", seats.today());
        assertThat(fault(() -> seats.take(no, "promoteAlternate", late))).startsWith("data.alternate");
        LocalDate today = LocalDate.parse(seats.today());
        assertThatThrownBy(() -> CaseDriver.as(application, HandledElection.FIRST, actor -> application
                        .getBean(TransactionTemplate.class)
                        .execute(status ->
                                application.getBean(VacancyPhase.class).promote(no, second, true, today, actor))))
                .isInstanceOf(Conflict.class);

        seats.take(
                no, "promoteAlternate", Map.of("alternate", "" + first, "consent", "YES", "answeredOn", seats.today()));
        assertThat(seats.departure(no).filledBy()).isEqualTo("候补1");
    }

    private static Map<String, Object> decision(HeldSeats seats, String decision) {
        return Map.of("decision", decision, "decidedOn", seats.today(), "note", "业委会会议。");
    }

    private static String fault(Runnable attempt) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, attempt::run);
        assertThat(refusal).isNotNull();
        return refusal.errors().get(0).field() + " " + refusal.errors().get(0).code();
    }

    /** Hangzhou art. 28 asks for the legal minimum and more than half; elsewhere more than half is enough. */
    @Test
    void aCommitteeBelowHangzhousMinimumIsElectedAnew() {
        VacancyDecision decision = application.getBean(VacancyDecision.class);
        String hangzhou =
                application.getBean(Rulebook.class).profile("hangzhou").word("election.fullReelection");

        assertThat(decision.decide(new VacancyDecision.Question(0, 4, 5, 5, hangzhou)))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.RE_ELECT, "BELOW_MINIMUM"));
        assertThat(decision.decide(new VacancyDecision.Question(0, 5, 11, 5, hangzhou)))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.RE_ELECT, "NOT_OVER_HALF"));
        assertThat(decision.decide(new VacancyDecision.Question(0, 6, 11, 5, hangzhou)))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.BY_ELECTION, "OVER_HALF"));
        assertThat(decision.decide(new VacancyDecision.Question(1, 1, 9, 5, hangzhou)))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.PROMOTE, "ALTERNATE_AVAILABLE"));
        assertThat(decision.decide(new VacancyDecision.Question(0, 4, 5, 5, "UNDER_HALF")))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.BY_ELECTION, "OVER_HALF"));
        assertThat(decision.decide(new VacancyDecision.Question(0, 4, 9, 5, "UNDER_HALF")))
                .isEqualTo(new VacancyDecision.Answer(VacancyWay.RE_ELECT, "UNDER_HALF"));
    }

    /** The first vote brings nobody, the second brings two, of whom one becomes the chair that is missing. */
    @Test
    void aByElectionBringsTheMembersAndTheChairThatAreMissing() {
        HeldSeats seats = HeldSeats.of(application, 5, 4, 0);
        HandledElection[] none = {null};
        assertThat(fault(() -> none[0] = HandledElection.opened(
                        application, HeldSeats.of(application, 5, 5, 0).compound(), "BY_ELECTION")))
                .isEqualTo("kind IMPOSSIBLE");
        String no = seats.leaves("委员1", MembershipEnd.RESIGNED);
        seats.take(no, "openByElection", OPEN);
        HandledElection election =
                HandledElection.of(application, seats.departure(no).electionNo(), seats.compound());
        election.withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting")
                .counted(9, 0);
        election.take("certifyCount", "countersignCount", "decideAgain").withVoteOver();
        election.take("closeVoting").counted(9, 2).take("certifyCount", "countersignCount", "publishResult");
        election.waitsAt("electChair")
                .take("electChair", "fileCommittee", "recordFiling")
                .waitsAt();

        assertThat(seats.committee().seated()).hasSize(5);
        assertThat(seats.committee().term().chair()).isEqualTo(HandledElection.owner(1));
        assertThat(seats.file().way()).isNull();
    }
}
