package org.hemei.voting.roll;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where rolls are kept. */
public interface RollStore {

    Optional<Roll> find(String voteNo);

    /** The roll as nobody else can change it, or anything that belongs to it, until this transaction ends. */
    Optional<Roll> lock(String voteNo);

    /** False where there is one already; it may have come about this very moment. */
    boolean add(Roll roll);

    void save(Roll roll);

    /** All units anew, in this order; tens of thousands of them in a few seconds. */
    void replaceUnits(String voteNo, List<RollUnit> units);

    /** Every unit in the order of the characters of its name, one at a time. */
    void eachUnit(String voteNo, Consumer<RollUnit> consumer);

    /** The unit as it is to be, under the name it has; null strikes it off. */
    void put(String voteNo, String name, @Nullable RollUnit unit);

    long add(String voteNo, Objection objection);

    void answer(Objection objection);

    /** It was handed to those who mediate. */
    void mediated(long id, String disputeNo);

    List<Objection> objections(String voteNo);

    void add(String voteNo, RollChange change);

    void decide(String voteNo, RollChange change);

    /** By number. */
    List<RollChange> changes(String voteNo);
}
