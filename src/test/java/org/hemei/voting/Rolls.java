package org.hemei.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;

/** Rolls and ballots as briefly as the worked examples tell them. */
final class Rolls {

    private Rolls() {}

    static Unit unit(String name, String area, String... owners) {
        return Unit.sold(name, Area.of(area), Set.of(owners));
    }

    static Unit developers(String name, String area, UnitStatus status) {
        return new Unit(name, Area.of(area), Set.of(), status, false);
    }

    static Unit served(Unit unit) {
        return new Unit(unit.name(), unit.area(), unit.owners(), unit.status(), true);
    }

    /** Units named 1, 2, … of this area, each with an owner of its own. */
    static List<Unit> alike(int units, String area) {
        List<Unit> roll = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            roll.add(unit(Integer.toString(i), area, "owner " + i));
        }
        return roll;
    }

    static Ballot yes(String unit) {
        return new Ballot(unit, Choice.YES);
    }

    static Ballot no(String unit) {
        return new Ballot(unit, Choice.NO);
    }

    static Ballot abstain(String unit) {
        return new Ballot(unit, Choice.ABSTAIN);
    }

    static Ballot invalid(String unit) {
        return new Ballot(unit, Choice.INVALID);
    }

    /** Ballots of units 1, 2, …: first those in favour, then those against, then the abstentions. */
    static List<Ballot> cast(int yes, int no, int abstain) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 1; i <= yes + no + abstain; i++) {
            String unit = Integer.toString(i);
            ballots.add(i <= yes ? yes(unit) : i <= yes + no ? no(unit) : abstain(unit));
        }
        return ballots;
    }

    static TallyResult result(Matter matter, List<Unit> units, List<Ballot> ballots) {
        return result(matter, NonResponse.NOT_PARTICIPATING, units, ballots);
    }

    static TallyResult result(Matter matter, NonResponse rule, List<Unit> units, List<Ballot> ballots) {
        return Tally.of(new Vote(matter, rule, units, ballots)).result();
    }

    static Weight weight(String area, long heads) {
        return new Weight(Area.of(area), heads);
    }
}
