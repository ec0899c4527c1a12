package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a count whose owners are called back.
 *
 * @param returned ballots that came back in time when it was drawn
 * @param drawnAt null as long as a building is open
 * @param units in the order of their names
 */
public record CallBackSample(CallBackRule rule, int returned, @Nullable Instant drawnAt, List<CallBack> units) {

    public CallBackSample {
        units = List.copyOf(units);
    }

    public long unanswered() {
        return units.stream().filter(CallBack::isUnanswered).count();
    }

    public long undecided() {
        return units.stream().filter(CallBack::isUndecided).count();
    }
}
