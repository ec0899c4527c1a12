package org.hemei.voting.count;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether ballots of a count are still given out: not once its case was called off, whatever its last day. */
@Component
public class AwaitedBallots {

    private final ObjectProvider<CountedRoom> rooms;
    private final Clock clock;

    AwaitedBallots(ObjectProvider<CountedRoom> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** From the notice to the end of the last day, while the case waits for ballots. */
    public boolean isOpen(VoteCount count) {
        return !LocalDate.now(clock).isAfter(count.closesOn()) && isAwaited(count);
    }

    /** Whether the case waits for ballots of just this count, on whichever day. */
    public boolean isAwaited(VoteCount count) {
        return rooms.stream().anyMatch(room -> room.awaitsBallots(count));
    }
}
