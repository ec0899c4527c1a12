package org.hemei.voting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;

/**
 * Votes from a seed: few owners of many units, small areas that meet thresholds exactly, ballots that contradict each
 * other or are invalid, and a developer with anything from nothing to half of the roll.
 */
final class RandomVotes {

    private final Random random;

    RandomVotes(long seed) {
        this.random = new Random(seed);
    }

    Vote next() {
        List<Unit> roll = roll();
        return new Vote(one(Matter.values()), one(NonResponse.values()), roll, ballots(roll));
    }

    private List<Unit> roll() {
        int units = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 14);
        int names = 1 + random.nextInt(units + 2);
        int developers = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
        long step = one(new Long[] {1L, 33L, 5000L, 10000L, 10000L});
        List<Unit> roll = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            UnitStatus status = random.nextInt(10) < developers ? one(UnitStatus.values()) : UnitStatus.SOLD;
            Area area = new Area(step * (1 + random.nextInt(6)));
            roll.add(new Unit("u" + i, area, owners(names), status, random.nextInt(3) > 0));
        }
        return roll;
    }

    private Set<String> owners(int names) {
        Set<String> owners = new TreeSet<>();
        do {
            owners.add("n" + random.nextInt(names));
        } while (random.nextInt(4) == 0);
        return owners;
    }

    private List<Ballot> ballots(List<Unit> roll) {
        int turnout = random.nextInt(11);
        int favour = random.nextInt(11);
        List<Ballot> ballots = new ArrayList<>();
        for (Unit unit : roll) {
            if (random.nextInt(10) < turnout) {
                ballots.add(new Ballot(unit.name(), random.nextInt(10) < favour ? Choice.YES : one(Choice.values())));
            }
        }
        Collections.shuffle(ballots, random);
        return ballots;
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    <T> T one(T[] things) {
        return things[random.nextInt(things.length)];
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
