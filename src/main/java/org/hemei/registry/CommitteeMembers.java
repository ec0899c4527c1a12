package org.hemei.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the owners' committees: members with their offices, and alternates in the order of their votes. */
@Service
public class CommitteeMembers {

    private final CommitteeMemberStore store;
    private final CommitteeTerms terms;

    CommitteeMembers(CommitteeMemberStore store, CommitteeTerms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** All of a term in their order, those who have left included. */
    @Transactional(readOnly = true)
    public List<CommitteeMember> of(CommitteeTerm term) {
        return store.of(term);
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeMember> find(long id) {
        return store.find(id);
    }

    /** To change something about somebody: nobody else changes anything about their committee meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CommitteeMember> take(long id) {
        // The term before its members, always: whoever writes both would wait for the other in a circle.
        store.find(id).ifPresent(member -> terms.take(member.compound(), member.termBeginsOn()));
        return store.lock(id);
    }

    /** @param since null for an alternate */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CommitteeTerm term, String name, @Nullable String unit, Seat seat, @Nullable LocalDate since) {
        store.add(term, name, unit, seat, since);
    }

    /** A chair that leaves, leaves the committee without one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(long id, LocalDate until, MembershipEnd because) {
        CommitteeMember member = get(id);
        store.update(changed(member, member.seat(), member.since(), until, because, member.suspendedSince()));
        if (member.seat() == Seat.CHAIR) {
            terms.chairedBy(member.compound(), member.termBeginsOn(), null);
        }
    }

    /** Gives somebody a seat, or another one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seat(long id, Seat seat, LocalDate since) {
        CommitteeMember member = get(id);
        LocalDate from = member.since() == null ? since : member.since();
        store.update(changed(member, seat, from, member.until(), member.endedBecause(), member.suspendedSince()));
        if (seat == Seat.CHAIR) {
            terms.chairedBy(member.compound(), member.termBeginsOn(), member.name());
        }
    }

    /** @param since null when the suspension is over */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(long id, @Nullable LocalDate since) {
        CommitteeMember member = get(id);
        store.update(changed(member, member.seat(), member.since(), member.until(), member.endedBecause(), since));
    }

    private CommitteeMember get(long id) {
        return take(id).orElseThrow(() -> new NotFound("committee member " + id));
    }

    private static CommitteeMember changed(
            CommitteeMember member,
            Seat seat,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable MembershipEnd because,
            @Nullable LocalDate suspended) {
        return new CommitteeMember(
                member.id(),
                member.compound(),
                member.termBeginsOn(),
                member.rank(),
                member.name(),
                member.unit(),
                seat,
                since,
                until,
                because,
                suspended);
    }
}
