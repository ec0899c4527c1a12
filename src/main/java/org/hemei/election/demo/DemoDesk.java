package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.hemei.registry.DemoOwners;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.Worklist;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BallotReader;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBacks;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Publicity;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Where the supervisors of the demo city work on elections and votes, on the days of the past on which they did. */
@Component
@Profile("demo")
class DemoDesk {

    static final String FIRST = "supervisor";
    static final String SECOND = "supervisor2";

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final TaskDesk tasks;
    private final Worklist worklist;
    private final Rolls rolls;
    private final RollSigning signing;
    private final BallotCounts counts;
    private final CallBacks callBacks;
    private final CurrentActor current;
    private final DemoTime time;
    private final Clock clock;

    DemoDesk(
            TaskDesk tasks,
            Worklist worklist,
            Rolls rolls,
            RollSigning signing,
            BallotCounts counts,
            CallBacks callBacks,
            CurrentActor current,
            DemoTime time,
            Clock clock) {
        this.tasks = tasks;
        this.worklist = worklist;
        this.rolls = rolls;
        this.signing = signing;
        this.counts = counts;
        this.callBacks = callBacks;
        this.current = current;
        this.time = time;
        this.clock = clock;
    }

    Actor as(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        return current.get();
    }

    /** Nobody is logged in at start-up, and nobody shall remain so; it is the present again. */
    void end() {
        SecurityContextHolder.clearContext();
        time.reset();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** To ten in the morning of a day, earlier or later. */
    void at(LocalDate day) {
        time.moveTo(day.atTime(TEN).atZone(CityTime.ZONE).toInstant());
    }

    /** The same, later; what was due for this case meanwhile has been done. */
    void passTo(LocalDate day, String caseNo) {
        time.passTo(day.atTime(TEN).atZone(CityTime.ZONE).toInstant(), caseNo);
    }

    void does(String caseNo, String username, String step, Map<String, Object> data) {
        Actor actor = as(username);
        String task = worklist.openOf(caseNo, actor).stream()
                .filter(line -> line.task().taskKey().equals("userTask_" + step))
                .map(line -> line.task().id())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNo + " does not wait at " + step));
        tasks.complete(task, null, new HashMap<>(data), actor);
    }

    void importsRoll(String caseNo, DemoOwners owners) {
        rolls.keep(caseNo, owners.compound(), RollReader.read(owners.roll(), Map.of(), null), 0, as(FIRST));
    }

    String checksum(String caseNo) {
        return signing.checksum(caseNo);
    }

    /** The first day on which the posting of its roll is over. */
    LocalDate rollPostingOver(String caseNo) {
        return rolls.find(caseNo)
                .map(Roll::publicity)
                .map(Publicity::until)
                .orElseThrow()
                .plusDays(1);
    }

    /**
     * One of the two readings of a building.
     *
     * @param returned how many of its ballots came back, the first ones
     * @param choice by the number of the owner and the question's place
     */
    void reads(
            VoteCount count,
            String username,
            int building,
            int entry,
            int returned,
            BiFunction<Integer, Integer, String> choice) {
        int from = (building - 1) * DemoOwners.FLATS + 1;
        StringBuilder csv = new StringBuilder("ballot,unit,question,choice,receivedAt\n");
        for (int number = from; number < from + returned; number++) {
            for (int place = 0; place < count.questions().size(); place++) {
                csv.append("%d-%04d,%s,%s,%s,%s\n"
                        .formatted(
                                building,
                                number,
                                DemoOwners.unit(number),
                                count.questions().get(place),
                                choice.apply(number, place),
                                count.opensOn()));
            }
        }
        Set<String> units = IntStream.range(from, from + DemoOwners.FLATS)
                .mapToObj(DemoOwners::unit)
                .collect(Collectors.toSet());
        counts.enter(
                count.countNo(),
                "" + building,
                entry,
                BallotReader.read(DemoOwners.stream(csv), units, count.questions(), today()),
                as(username));
    }

    /** Whoever is called back says that the ballot is theirs. */
    void callsBack(String countNo) {
        Actor actor = as(SECOND);
        callBacks.of(countNo).ifPresent(sample -> sample.units().stream()
                .filter(CallBack::isUnanswered)
                .forEach(one -> callBacks.confirm(countNo, one.number(), actor)));
    }
}
