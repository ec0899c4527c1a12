package org.hemei.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the members of committees are kept. */
public interface CommitteeMemberStore {

    /** After those who are there already. */
    void add(CommitteeTerm term, String name, @Nullable String unit, Seat seat, @Nullable LocalDate since);

    /** In their order. */
    List<CommitteeMember> of(CommitteeTerm term);

    Optional<CommitteeMember> find(long id);

    /** Until the end of the transaction. */
    Optional<CommitteeMember> lock(long id);

    void update(CommitteeMember member);
}
