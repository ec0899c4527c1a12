package org.hemei.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the terms of committees are kept. */
public interface CommitteeTermStore {

    void add(CommitteeTerm term);

    /** The term of the compound that begins last. */
    Optional<CommitteeTerm> latest(String compound);

    /** Of each compound of these communities the term that begins last, where it ends by this day; the earliest first. */
    List<CommitteeTerm> endingBy(LocalDate day, Collection<String> communities);

    Optional<CommitteeTerm> begunBy(LocalDate day, String compound);

    void endEarly(CommitteeTerm term, LocalDate day);

    /** Until the end of the transaction. */
    void lock(String compound, LocalDate termBeginsOn);

    void chairedBy(String compound, LocalDate termBeginsOn, @Nullable String chair);
}
