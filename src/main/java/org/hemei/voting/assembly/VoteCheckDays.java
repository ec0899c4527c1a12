package org.hemei.voting.assembly;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When somebody is to look at what had to be left alone for a time. */
@Component
public class VoteCheckDays {

    private final VoteClock clock;

    VoteCheckDays(VoteClock clock) {
        this.clock = clock;
    }

    /** The first working day after the last day of a posting or a window. */
    public LocalDate checkAfter(LocalDate lastDay) {
        return clock.checkAfter(lastDay);
    }
}
