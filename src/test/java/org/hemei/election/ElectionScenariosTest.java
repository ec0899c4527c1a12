package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.ElectionResult;
import org.hemei.voting.ElectionRules;
import org.hemei.voting.ElectionTally;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scenarios the law's text was turned into, with its dates. */
@DemoCityTest
class ElectionScenariosTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private LocalDate due(HandledElection election, String rule) {
        return limit(election, "election." + rule);
    }

    private LocalDate limit(HandledElection election, String rule) {
        return election.file().deadlines().stream()
                .filter(deadline -> deadline.rule().equals(rule))
                .map(ElectionDeadline::due)
                .findFirst()
                .orElseThrow();
    }

    /** E-S1: the report is due three months ahead, and the notice fifteen days before the first day of the window. */
    @Test
    void noticeCountsToTheFirstDayOfTheWindow() {
        HandledElection election = HandledElection.again(application, "2026-09-30");
        assertThat(due(election, "expiryReport")).isEqualTo("2026-06-30");
        assertThat(CityTime.day(election.task("recordReport").task().due())).isEqualTo("2026-06-30");
        election.take("recordReport").withFrozenRoll().withCandidates().until("2026-08-06T10:00");
        Map<String, Object> window = Map.of("opensOn", "2026-08-20", "closesOn", "2026-08-25");

        Map<String, Object> late = new HashMap<>(window);
        late.put("noticeOn", "2026-08-06");
        assertThat(election.faults(() -> election.take("giveNotice", late)))
                .containsExactly("data.noticeOn IMPOSSIBLE");
        Map<String, Object> inTime = new HashMap<>(window);
        inTime.put("noticeOn", "2026-08-05");
        election.take("giveNotice", inTime).waitsAt("closeVoting");
        assertThat(due(election, "meetingNotice")).isEqualTo("2026-08-05");
    }

    /** E-S1: the thirtieth day is a Saturday and rolls to a Sunday on which people work. */
    @Test
    void filingMayWaitForTheMakeUpSunday() {
        HandledElection election = HandledElection.again(application, "2026-09-30")
                .take("recordReport")
                .withFrozenRoll()
                .withCandidates()
                .until("2026-07-30T10:00")
                .take("giveNotice", Map.of("opensOn", "2026-08-14", "closesOn", "2026-08-19"))
                .until("2026-08-20T10:00")
                .take("closeVoting")
                .counted(9, 5)
                .take("certifyCount", "countersignCount");

        assertThat(due(election, "filing")).isEqualTo("2026-09-20");
        assertThat(due(election, "committeeMeeting")).isEqualTo("2026-08-27");
        assertThat(due(election, "resultPublication")).isEqualTo("2026-08-24");
    }

    /** E-S4: four of seven pass for five seats: below Hangzhou's minimum, so a second vote on the one that is left. */
    @Test
    void fourOfFiveAreNoCommitteeInHangzhou() {
        Profile hangzhou = application.getBean(Rulebook.class).profile("hangzhou");
        ElectionRules rules = new ElectionRules(
                5,
                CommitteeShape.fewest(5, hangzhou),
                ElectionRules.Ranking.valueOf(hangzhou.word("election.lastSeatRanking")),
                ElectionRules.Formation.valueOf(hangzhou.word("election.formation")),
                hangzhou.flag("election.alternates"));
        List<Unit> roll = IntStream.rangeClosed(1, 120)
                .mapToObj(number ->
                        new Unit("1-" + number, Area.of("100.00"), Set.of("业主" + number), UnitStatus.SOLD, false))
                .toList();
        List<String> candidates =
                IntStream.rangeClosed(1, 7).mapToObj(HandledElection::owner).toList();
        Map<String, Choice> four = new HashMap<>();
        candidates.forEach(name -> four.put(name, candidates.indexOf(name) < 4 ? Choice.YES : Choice.NO));
        List<ElectionBallot> ballots =
                roll.stream().map(unit -> ElectionBallot.of(unit.name(), four)).toList();

        ElectionResult result = new ElectionTally(roll, NonResponse.NOT_PARTICIPATING, rules).of(candidates, ballots);

        assertThat(result.elected()).hasSize(4);
        assertThat(result.formed()).isFalse();
        assertThat(CommitteeShape.objection(3, hangzhou, 101, 12_000)).isPresent();
        assertThat(CommitteeShape.objection(3, hangzhou, 100, 12_000)).isEmpty();
    }

    /** E-S4 by the rules of the city: those elected keep their seats, and the second vote is for what is left. */
    @Test
    void theSecondVoteIsForTheSeatsThatAreLeft() {
        HandledElection election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting")
                .counted(9, 4)
                .take("certifyCount", "countersignCount", "decideAgain")
                .withVoteOver();
        assertThat(election.file().count().seats()).isEqualTo(1);
        assertThat(election.file().count().questions())
                .containsExactly(HandledElection.owner(5), HandledElection.owner(6), HandledElection.owner(7));

        election.take("closeVoting").counted(9, 5).take("certifyCount", "countersignCount");

        assertThat(election.waitsAt("publishResult").file().candidates())
                .filteredOn(Candidate::isElected)
                .extracting(Candidate::name, Candidate::electedRound)
                .contains(tuple(HandledElection.owner(1), 1), tuple(HandledElection.owner(5), 2))
                .hasSize(5);
    }

    /** E-S5: the committee is silent; the tenth day is a Saturday on which people work, and the day after is a breach. */
    @Test
    void sealsKeptBackOnTheEleventhDayAreABreach() {
        HandledElection election = HandledElection.again(application, "2026-09-30")
                .until("2026-09-30T10:00")
                .take("recordReport", Map.of("report", "SILENT"))
                .take("issueOrder")
                .waitsAt("checkConvening");
        election.until("2026-10-01T09:00").waitsAt("checkConvening", "receiveHandover");
        assertThat(CityTime.day(election.task("receiveHandover").task().due())).isEqualTo("2026-10-10");
        election.until("2026-10-10T23:59").waitsAt("checkConvening", "receiveHandover");
        election.until("2026-10-11T00:00").waitsAt("checkConvening", "receiveHandover", "enforceHandover");
        assertThat(election.file().handoverBreachedOn()).isEqualTo("2026-10-11");
        election.until("2026-11-02T10:00").take("checkConvening", Map.of("convened", "NO"));
        assertThat(election.file().convener()).isEqualTo("RC");
    }

    /** Qingyuan gives the owners fifteen days to object to a result; until they are over nothing is filed. */
    @Test
    void whereOwnersMayObjectAResultIsFiledAfterwards() {
        HandledElection election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting")
                .counted(9, 5)
                .take("certifyCount", "countersignCount");
        application
                .getBean(JdbcClient.class)
                .sql("update election set profile = 'qingyuan', profile_version = 1 where election_no = ?")
                .param(election.electionNo())
                .update();
        election.take("publishResult", "electChair");
        LocalDate published = LocalDate.now(application.getBean(Clock.class));
        LocalDate until = limit(election, "voting.resultObjectionDays");
        assertThat(until).isBetween(published.plusDays(15), published.plusDays(22));
        assertThatThrownBy(() -> election.take("fileCommittee")).isInstanceOf(Conflict.class);
        assertThat(election.file().blockers()).isNotEmpty();
        election.until(until.plusDays(1) + "T10:00").take("fileCommittee").waitsAt("recordFiling");
    }
}
