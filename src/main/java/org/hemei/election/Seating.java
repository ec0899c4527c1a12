package org.hemei.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives those elected their seats: a whole committee in a new term, or members in the term that runs. */
@Component
class Seating {

    private final Committees committees;
    private final CommitteeMembers members;

    Seating(Committees committees, CommitteeMembers members) {
        this.committees = committees;
        this.members = members;
    }

    void seat(Election election, CommitteeTerm term) {
        election.elected()
                .forEach(elected -> members.add(
                        term, elected.name(), elected.unit(), office(election, elected.name()), term.beginsOn()));
        alternates(election, term);
    }

    private static Seat office(Election election, String name) {
        return name.equals(election.chair) ? Seat.CHAIR : name.equals(election.deputy) ? Seat.DEPUTY : Seat.MEMBER;
    }

    private void alternates(Election election, CommitteeTerm term) {
        election.candidates.stream()
                .filter(Candidate::alternate)
                .forEach(alternate -> members.add(term, alternate.name(), alternate.unit(), Seat.ALTERNATE, null));
    }

    /**
     * Into the term the by-election was held for; where it is over meanwhile, nobody joins any more, and that is how
     * the election ends.
     *
     * @return whether the committee has no chair
     */
    boolean join(Election election) {
        Optional<Committee> committee = committee(election);
        if (committee.isEmpty()) {
            election.outcome = Outcome.SEATS_VACANT;
            return false;
        }
        CommitteeTerm term = committee.get().term();
        election.elected()
                .forEach(elected -> members.add(term, elected.name(), elected.unit(), Seat.MEMBER, election.countedOn));
        alternates(election, term);
        return committee.get().chair().isEmpty();
    }

    List<String> members(Election election) {
        return committee(election).stream()
                .flatMap(committee -> committee.seated().stream())
                .map(CommitteeMember::name)
                .toList();
    }

    void chair(Election election, LocalDate metOn) {
        Committee committee = committee(election).orElseThrow();
        if (committee
                .chair()
                .filter(chair -> !chair.name().equals(election.chair))
                .isPresent()) {
            throw Conflict.inState("CHAIRED", Phrase.of("election.chair.taken"));
        }
        if (election.chair != null) {
            committee
                    .seated(election.chair)
                    .filter(member -> member.suspendedSince() != null)
                    .ifPresent(member -> {
                        throw new InvalidInput(
                                "chair", Code.IMPOSSIBLE, Phrase.of("election.chair.suspended", member.name()));
                    });
        }
        give(committee, election.chair, Seat.CHAIR, metOn);
        give(committee, election.deputy, Seat.DEPUTY, metOn);
    }

    private void give(Committee committee, @Nullable String name, Seat seat, LocalDate metOn) {
        if (name != null) {
            committee.seated(name).ifPresent(member -> members.seat(member.id(), seat, metOn));
        }
    }

    /** How many seats a by-election is about as things are now: others may have left or stepped up since it was opened. */
    int vacantSeats(Election election) {
        return committee(election).map(Committee::vacantSeats).orElse(0);
    }

    private Optional<Committee> committee(Election election) {
        return committees
                .latest(election.compound)
                .filter(committee -> Objects.equals(committee.term().endsOn(), election.termEndsOn));
    }
}
