package org.hemei.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.Ballot;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Unit;
import org.hemei.voting.Vote;

/** A roll as compounds have them: a third co-owned, a few owners of several units, some still the developer's. */
final class LargeVote {

    private final Random random = new Random(20260820);
    private final List<Unit> roll = new ArrayList<>();

    LargeVote(int units) {
        for (int i = 0; i < units; i++) {
            int owner = random.nextInt(20) == 0 ? random.nextInt(i + 1) : i;
            Set<String> owners = i % 3 == 0 ? Set.of("业主" + owner, "共有人" + owner) : Set.of("业主" + owner);
            UnitStatus status = i % 50 == 0 ? UnitStatus.UNSOLD : UnitStatus.SOLD;
            Area area = new Area(6_000 + random.nextInt(9_000));
            roll.add(new Unit(i / 200 + "-" + i % 200, area, owners, status, true));
        }
    }

    List<Unit> roll() {
        return roll;
    }

    /** A ballot of every unit, so that there are as many ballots as units. */
    Vote vote() {
        Choice[] choices = Choice.values();
        List<Ballot> ballots = roll.stream()
                .map(unit -> new Ballot(
                        unit.name(), random.nextInt(3) > 0 ? Choice.YES : choices[random.nextInt(choices.length)]))
                .toList();
        return new Vote(Matter.ORDINARY, NonResponse.NOT_PARTICIPATING, roll, ballots);
    }

    /** Each agrees to one candidate. */
    List<ElectionBallot> ballots(List<String> candidates) {
        return roll.stream()
                .map(unit -> ElectionBallot.of(
                        unit.name(), Map.of(candidates.get(random.nextInt(candidates.size())), Choice.YES)))
                .toList();
    }
}
