package org.hemei.voting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much stands where, before it is decided who of the silent takes part. */
public final class Count {

    private final Map<Standing, Weight> weights;

    private Count(Map<Standing, Weight> weights) {
        this.weights = weights;
    }

    static Count of(List<Position> positions) {
        Map<Standing, Weight> weights = new EnumMap<>(Standing.class);
        for (Position position : positions) {
            weights.merge(position.standing(), position.voter().weight(), Weight::plus);
        }
        return new Count(weights);
    }

    public Weight of(Standing standing) {
        return weights.getOrDefault(standing, Weight.ZERO);
    }

    public Weight total() {
        return weights.values().stream().reduce(Weight.ZERO, Weight::plus);
    }

    /** What those who follow the majority are counted as. */
    public Standing majority() {
        if (of(Standing.YES).outweighs(of(Standing.NO))) {
            return Standing.YES;
        }
        return of(Standing.NO).outweighs(of(Standing.YES)) ? Standing.NO : Standing.ABSTAIN;
    }

    /** The same count with this head standing elsewhere. */
    Count moved(Position position, Standing to) {
        Map<Standing, Weight> changed = new EnumMap<>(weights);
        Weight weight = position.voter().weight();
        changed.put(position.standing(), of(position.standing()).minus(weight));
        changed.merge(to, weight, Weight::plus);
        return new Count(changed);
    }

    TallyResult result(Matter matter, NonResponse rule) {
        Weight served = of(Standing.SILENT_SERVED);
        Weight voted = of(Standing.YES).plus(of(Standing.NO)).plus(of(Standing.ABSTAIN));
        Weight participating = rule == NonResponse.NOT_PARTICIPATING ? voted : voted.plus(served);
        boolean joinsYes = rule == NonResponse.FOLLOW_MAJORITY && majority() == Standing.YES;
        Weight yes = joinsYes ? of(Standing.YES).plus(served) : of(Standing.YES);
        return new TallyResult(matter, total(), participating, yes);
    }
}
