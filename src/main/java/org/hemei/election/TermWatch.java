package org.hemei.election;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hemei.platform.CityTime;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTermRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that no term ends unwatched. */
@Component
class TermWatch {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final Opening opening;
    private final ElectionProcess process;
    private final Clock clock;

    TermWatch(Opening opening, ElectionProcess process, Clock clock) {
        this.opening = opening;
        this.process = process;
        this.clock = clock;
    }

    /** A term that ended before it was entered is for the street to look after, not for a timer. */
    @EventListener
    void follow(CommitteeTermRegistered registered) {
        CommitteeTerm term = registered.term();
        if (!term.endsOn().isBefore(LocalDate.now(clock))) {
            process.followTerm(
                    term.compound(),
                    term.endsOn(),
                    opening.opensOn(term.endsOn())
                            .atTime(START_OF_WORK)
                            .atZone(CityTime.ZONE)
                            .toInstant());
        }
    }
}
