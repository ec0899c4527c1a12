package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.MembershipEnd;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassedElements;
import org.hemei.voting.assembly.VoteOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members are removed by the owners alone, when enough propose it and the member was heard. */
@DemoCityTest
class RemovalTest {

    private static final Map<String, Object> ELSEWHERE =
            Map.of("convener", "COMMITTEE", "place", "ELSEWHERE", "title", "是否同意罢免委员2", "text", "长期不参加会议。");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    private final List<String> cases = new ArrayList<>();

    @Test
    void everyElementOfARemovalIsPassed() {
        cases.add(nineteenOfAHundredAreTooFew());
        cases.add(exactlyHalfOfTheAreaIsNotEnough());
        cases.add(theVoteHeldHereDecides());
        cases.add(calledOff());

        assertThat(passed.missed("committee-removal", cases)).isEmpty();
    }

    private HandledElection proposed(HeldSeats seats) {
        return HandledElection.opened(application, seats.compound(), "REMOVAL").waitsAt("checkProposal");
    }

    private static Map<String, Object> proposal(HeldSeats seats, String by, String decision) {
        return new HashMap<>(Map.of(
                "member",
                "" + seats.member("委员2"),
                "grounds",
                List.of("NEGLECT", "BREACH"),
                "facts",
                "长期不参加会议。",
                "proposedBy",
                by,
                "decision",
                decision));
    }

    private static Map<String, Object> byOwners(HeldSeats seats, String proposers, String decision) {
        Map<String, Object> proposal = proposal(seats, "OWNERS", decision);
        proposal.putAll(Map.of("proposers", proposers, "owners", "100"));
        return proposal;
    }

    /** E-S3: of a hundred owners nineteen are too few; the numbers say how many are missing. */
    private String nineteenOfAHundredAreTooFew() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection removal = proposed(seats);
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> removal.does(HandledElection.FIRST, "checkProposal", byOwners(seats, "19", "ACCEPT")));
        assertThat(refusal.errors().get(0).field()).isEqualTo("data.proposers");
        assertThat(refusal.errors().get(0).message().args()).startsWith("1", "0.00");
        Map<String, Object> nobody = byOwners(seats, "0", "ACCEPT");
        nobody.put("owners", "0");
        assertThat(removal.faults(() -> removal.take("checkProposal", nobody))).containsExactly("data.owners RANGE");
        assertThat(removal.faults(() -> removal.take("checkProposal", byOwners(seats, "20", "REFUSE"))))
                .containsExactly("data.decision IMPOSSIBLE");
        removal.take("checkProposal", byOwners(seats, "19", "REFUSE")).waitsAt();

        assertThat(removal.file().outcome()).isEqualTo(Outcome.PROPOSAL_REFUSED);
        assertThat(removal.file().isEnded()).isTrue();
        assertThat(seats.committee().seated()).allMatch(member -> member.suspendedSince() == null);
        return removal.electionNo();
    }

    /** E-S3: twenty are enough; the yes of exactly half of the area does not remove the member. */
    private String exactlyHalfOfTheAreaIsNotEnough() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection removal = proposed(seats).take("checkProposal", byOwners(seats, "20", "ACCEPT"));
        assertThat(seats.committee().seated("委员2"))
                .map(CommitteeMember::suspendedSince)
                .contains(LocalDate.parse("2026-06-15"));
        removal.take("notifyMember", Map.of("notifiedOn", "2026-06-15", "means", "IN_PERSON"));
        Map<String, Object> silent = Map.of("defence", "SILENT", "heardOn", "2026-06-15");
        assertThat(removal.faults(() -> removal.take("hearDefence", silent)))
                .containsExactly("data.defence IMPOSSIBLE");
        removal.until("2026-06-23T10:00");
        Map<String, Object> backdated = Map.of("defence", "SILENT", "heardOn", "2026-06-22");
        assertThat(removal.faults(() -> removal.take("hearDefence", backdated)))
                .containsExactly("data.defence IMPOSSIBLE");
        removal.take("hearDefence", Map.of("defence", "SILENT", "heardOn", "2026-06-23"))
                .take("callRemovalVote", ELSEWHERE)
                .until("2026-07-08T10:00");
        assertThat(removal.faults(() -> removal.take("recordRemovalVote", OwnersAnswers.half("2026-07-07"))))
                .containsExactly("data.votedOn IMPOSSIBLE");
        removal.take("recordRemovalVote", OwnersAnswers.half("2026-07-08")).waitsAt();

        ElectionFile file = removal.file();
        assertThat(file.outcome()).isEqualTo(Outcome.NOT_REMOVED);
        assertThat(file.removal()).isNotNull();
        assertThat(file.removal().voteTold()).isNotEmpty();
        assertThat(file.kind().steps()).allMatch(step -> file.progress(step) == ElectionFile.Progress.DONE);
        assertThat(seats.committee().seated("委员2")).hasValueSatisfying(member -> assertThat(member.suspendedSince())
                .isNull());
        return removal.electionNo();
    }

    private HandledElection untilTheVote(HeldSeats seats, String place) {
        Map<String, Object> called = new HashMap<>(ELSEWHERE);
        called.put("place", place);
        return proposed(seats)
                .take("checkProposal", byOwners(seats, "20", "ACCEPT"))
                .take("notifyMember", Map.of("notifiedOn", seats.today(), "means", "POST"))
                .take("hearDefence", Map.of("defence", "WAIVED", "heardOn", seats.today()))
                .take("callRemovalVote", called);
    }

    /** Nobody types the result of a vote held here; until it may be known, the vote ends with the removal. */
    @Test
    void aVoteHeldHereIsCalledOffWithTheRemoval() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection removal = untilTheVote(seats, "HERE");
        String voteNo = removal.file().removal().voteNo();
        assertThat(voteNo).isNotNull();
        Map<String, Object> totals = OwnersAnswers.half(seats.today());
        Conflict typed = catchThrowableOfType(Conflict.class, () -> removal.take("recordRemovalVote", totals));
        assertThat(typed.current()).isEqualTo(voteNo);
        step(voteNo, "RESULT");
        assertThat(catchThrowableOfType(Conflict.class, () -> cancel(removal)).current())
                .isEqualTo(voteNo);
        step(voteNo, "ROLL");
        cancel(removal);
        removal.waitsAt();

        assertThat(removal.file().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(seats.committee().seated()).allMatch(member -> member.suspendedSince() == null);
        assertThat(application
                        .getBean(JdbcClient.class)
                        .sql("select outcome from voting_vote where vote_no = ?")
                        .param(voteNo)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
    }

    private void step(String voteNo, String step) {
        application
                .getBean(JdbcClient.class)
                .sql("update voting_vote set step = ? where vote_no = ?")
                .params(step, voteNo)
                .update();
    }

    /** Shandong: a resignation that is not decided on yet does not keep the owners from removing somebody. */
    @Test
    void whoeverHasResignedIsRemovedAllTheSame() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection removal = untilTheVote(seats, "ELSEWHERE");
        String resignation = seats.resigns("委员2");
        OwnersAnswers.end(application, removal, VoteOutcome.DECIDED, List.of(OwnersAnswers.agreed()));
        assertThat(removal.file().outcome()).isEqualTo(Outcome.REMOVED);
        Map<String, Object> declined = Map.of("decision", "DECLINED", "decidedOn", seats.today(), "note", "业委会会议。");
        assertThat(removal.faults(() -> seats.take(resignation, "decideResignation", declined)))
                .containsExactly("data.decision IMPOSSIBLE");
        Map<String, Object> accepted = Map.of("decision", "ACCEPTED", "decidedOn", seats.today(), "note", "业委会会议。");
        seats.take(resignation, "decideResignation", accepted)
                .waitsAt(resignation, "receiveMemberHandover", "openByElection");

        assertThat(seats.committee().left())
                .extracting(CommitteeMember::name, CommitteeMember::endedBecause)
                .containsExactly(tuple("委员2", MembershipEnd.REMOVED));
    }

    /** However many propose it: somebody who is being removed already, or has left, is not removed once more. */
    @Test
    void aRemovalWithoutAnObjectIsRefused() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        proposed(seats).take("checkProposal", byOwners(seats, "20", "ACCEPT"));
        HandledElection twice = proposed(seats);
        assertThat(twice.faults(() -> twice.take("checkProposal", byOwners(seats, "20", "ACCEPT"))))
                .containsExactly("data.member IMPOSSIBLE");
        twice.take("checkProposal", byOwners(seats, "20", "REFUSE")).waitsAt();
        assertThat(seats.committee().seated("委员2").orElseThrow().suspendedSince())
                .isNotNull();

        HandledElection late = proposed(seats);
        Map<String, Object> gone = byOwners(seats, "20", "ACCEPT");
        gone.put("member", "" + seats.member("委员3"));
        seats.leaves("委员3", MembershipEnd.NOT_OWNER);
        assertThat(late.faults(() -> late.take("checkProposal", gone))).containsExactly("data.member IMPOSSIBLE");
        gone.put("decision", "REFUSE");
        late.take("checkProposal", gone).waitsAt();
        assertThat(late.file().outcome()).isEqualTo(Outcome.PROPOSAL_REFUSED);
    }

    /** One vote is called off and called anew; the next one removes the member, and an alternate is asked. */
    private String theVoteHeldHereDecides() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 1);
        HandledElection removal = proposed(seats);
        Map<String, Object> one = proposal(seats, "MEMBERS", "ACCEPT");
        one.put("proposers", "1");
        assertThat(removal.faults(() -> removal.take("checkProposal", one)))
                .containsExactly("data.proposers IMPOSSIBLE");
        one.put("proposers", "2");
        String today = seats.today();
        removal.take("checkProposal", one)
                .take("notifyMember", Map.of("notifiedOn", today, "means", "POST"))
                .take("hearDefence", Map.of("defence", "ORAL", "heardOn", today, "statement", "生病住院。"))
                .take("callRemovalVote", ELSEWHERE);
        OwnersAnswers.end(application, removal, VoteOutcome.CANCELLED, List.of());
        removal.waitsAt("callRemovalVote").take("callRemovalVote", ELSEWHERE);
        OwnersAnswers.end(application, removal, VoteOutcome.DECIDED, List.of(OwnersAnswers.agreed()));
        removal.waitsAt();

        assertThat(removal.file().outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(seats.committee().left())
                .extracting(CommitteeMember::name, CommitteeMember::endedBecause)
                .containsExactly(tuple("委员2", MembershipEnd.REMOVED));
        assertThat(seats.file().departures()).singleElement().satisfies(departure -> {
            assertThat(departure.way()).isEqualTo(VacancyWay.PROMOTE);
            seats.waitsAt(departure.vacancyNo(), "promoteAlternate", "receiveMemberHandover");
        });
        return removal.electionNo();
    }

    private void cancel(HandledElection removal) {
        removal.as(HandledElection.LEAD, actor -> {
            application.getBean(Ending.class).cancel(removal.electionNo(), "PROCEDURE_VOID", "委员已辞职。", actor);
            return true;
        });
    }

    /** Two of ten owners by the roll are a fifth; the lead calls it off, and the member does their duty again. */
    private String calledOff() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        HandledElection removal = proposed(seats);
        Map<String, Object> byUnits = proposal(seats, "OWNERS", "ACCEPT");
        byUnits.put("units", "1-100，1-101");
        assertThat(removal.faults(() -> removal.take("checkProposal", byUnits)))
                .containsExactly("data.units IMPOSSIBLE");
        removal.importRoll();
        byUnits.put("units", "1-100, 9-999");
        assertThat(removal.faults(() -> removal.take("checkProposal", byUnits))).containsExactly("data.units UNKNOWN");
        byUnits.put("units", "1-100");
        assertThat(removal.faults(() -> removal.take("checkProposal", byUnits)))
                .containsExactly("data.units IMPOSSIBLE");
        byUnits.put("units", "1-100，1-101");
        removal.take("checkProposal", byUnits).waitsAt("notifyMember");
        cancel(removal);
        removal.waitsAt();

        assertThat(removal.file().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(seats.committee().seated()).allMatch(member -> member.suspendedSince() == null);
        return removal.electionNo();
    }
}
