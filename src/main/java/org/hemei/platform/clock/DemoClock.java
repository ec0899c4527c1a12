package org.hemei.platform.clock;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hemei.platform.Conflict;
import org.jspecify.annotations.Nullable;

/** Lets the demo's time pass, and everything happen that was to happen in it. */
public interface DemoClock {

    /**
     * What came of it.
     *
     * @param now where the clock stands; before the target only when there was no end to what was due
     * @param fired how many jobs were done
     * @param failed how many were tried and are not done, and how many mails after them
     */
    record Step(Instant now, int fired, int failed) {}

    /**
     * Something that waits for its time.
     *
     * @param process what the process is called
     * @param element what the process will do, or waits for
     */
    record Timer(String process, String element, @Nullable String caseNo, Instant due) {}

    /**
     * Goes from one due job to the next, each at its own time and in a transaction of its own, and then to the target.
     *
     * @param target from the present time, asked once nobody else can move it
     * @throws Conflict while somebody else does, on whichever node
     */
    Step step(UnaryOperator<Instant> target);

    /** The timers that are due next, the earliest first. */
    List<Timer> next(int most, Locale language);
}
