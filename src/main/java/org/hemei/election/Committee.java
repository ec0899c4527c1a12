package org.hemei.election;

import java.util.List;
import java.util.Optional;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.Seat;

/** A committee in a term, with everybody who is or was on it in their order. */
public record Committee(CommitteeTerm term, List<CommitteeMember> people) {

    public Committee {
        people = List.copyOf(people);
    }

    /** Whether anybody has told who its members are. */
    public boolean isKnown() {
        return !people.isEmpty();
    }

    public List<CommitteeMember> seated() {
        return people.stream().filter(CommitteeMember::isSeated).toList();
    }

    /** In the order in which they step up. */
    public List<CommitteeMember> alternates() {
        return people.stream().filter(CommitteeMember::isWaiting).toList();
    }

    /** Those who have left before the term ended, and alternates who did not want a seat. */
    public List<CommitteeMember> left() {
        return people.stream().filter(member -> member.until() != null).toList();
    }

    public int vacantSeats() {
        return isKnown() ? Math.max(0, term.seats() - seated().size()) : 0;
    }

    public Optional<CommitteeMember> chair() {
        return seated().stream().filter(member -> member.seat() == Seat.CHAIR).findFirst();
    }

    Optional<CommitteeMember> seated(String name) {
        return seated().stream().filter(member -> member.name().equals(name)).findFirst();
    }
}
