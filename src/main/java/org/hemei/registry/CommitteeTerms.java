package org.hemei.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of owners' committees by their terms. */
@Service
public class CommitteeTerms {

    private final CommitteeTermStore store;
    private final ApplicationEventPublisher events;

    CommitteeTerms(CommitteeTermStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Enters a term and tells whoever follows terms, in the same transaction. */
    @Transactional
    public void register(CommitteeTerm term) {
        store.add(term);
        events.publishEvent(new CommitteeTermRegistered(term));
    }

    /** The term of the compound that begins last, whether it has ended or not. */
    @Transactional(readOnly = true)
    public Optional<CommitteeTerm> latest(String compound) {
        return store.latest(compound);
    }

    /** The term that has begun last by this day, whether it has ended or not. */
    @Transactional(readOnly = true)
    public Optional<CommitteeTerm> begunBy(LocalDate day, String compound) {
        return store.begunBy(day, compound);
    }

    /** A term that ends before its time: nobody is left who could act for the owners. */
    @Transactional
    public void endEarly(CommitteeTerm term, LocalDate day) {
        store.endEarly(term, day);
    }

    /** To change something about a committee: nobody else does until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String compound, LocalDate termBeginsOn) {
        store.lock(compound, termBeginsOn);
    }

    /** @param chair null where the chair has left */
    @Transactional
    public void chairedBy(String compound, LocalDate termBeginsOn, @Nullable String chair) {
        store.chairedBy(compound, termBeginsOn, chair);
    }

    /** Of each compound of these communities the last term, where it ends by this day; the earliest first. */
    @Transactional(readOnly = true)
    public List<CommitteeTerm> endingBy(LocalDate day, Collection<String> communities) {
        return communities.isEmpty() ? List.of() : store.endingBy(day, communities);
    }
}
