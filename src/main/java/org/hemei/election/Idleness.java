package org.hemei.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which committees do not work although their term runs (僵尸型业委会): no meeting and no filing for long. */
@Component
class Idleness {

    static final String MONTHS = "election.idleMonths";

    private final Committees committees;
    private final CommitteeMeetingStore meetings;
    private final Clock clock;

    Idleness(Committees committees, CommitteeMeetingStore meetings, Clock clock) {
        this.committees = committees;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * Why a committee in office counts as not working; empty where it works.
     *
     * @param sign the day of its last meeting or filing, null without one
     */
    Optional<Phrase> why(Committee committee, @Nullable LocalDate sign, Profile profile) {
        LocalDate begun = committee.term().beginsOn();
        LocalDate last = sign == null || sign.isBefore(begun) ? begun : sign;
        int months = profile.findParameter(MONTHS).map(Parameter::number).orElse(0);
        if (months == 0 || !last.plusMonths(months).isBefore(LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(
                Objects.equals(last, sign)
                        ? Phrase.of("election.watch.idle", last.toString(), "" + months)
                        : Phrase.of("election.watch.neverMet", begun.toString(), "" + months));
    }

    boolean isIdle(String compound, Profile profile) {
        return committees
                .inOffice(compound)
                .flatMap(committee -> why(committee, meetings.lastSigns().get(compound), profile))
                .isPresent();
    }
}
