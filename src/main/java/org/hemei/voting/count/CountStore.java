package org.hemei.voting.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemei.offices.Actor;

/** Where counts and their ballots are kept. */
public interface CountStore {

    void add(VoteCount count);

    Optional<VoteCount> find(String countNo);

    /** The count as nobody else can change it, or anything that belongs to it, until this transaction ends. */
    Optional<VoteCount> lock(String countNo);

    /** The latest count of a vote, locked, where nobody has certified it yet. */
    Optional<VoteCount> lockRunning(String voteNo);

    void extend(String countNo, LocalDate closesOn);

    void addBatch(String countNo, String batch, int issued);

    /** How many units of a building have a ballot by now. */
    void issue(String countNo, String batch, int issued);

    /** A unit was added to the roll after the vote was announced. */
    void addSupplement(String countNo, String unit);

    Set<String> supplements(String countNo);

    List<BallotBatch> batches(String countNo);

    /** Replaces one of the sets of ballots that {@link Entry} numbers. */
    void put(String countNo, String batch, int entry, List<EnteredBallot> ballots);

    /** Adds a ballot to such a set. */
    void add(String countNo, String batch, int entry, EnteredBallot ballot);

    List<EnteredBallot> ballots(String countNo, String batch, int entry);

    /** Units that have a ballot in such a set, of whichever batch. */
    Set<String> unitsIn(String countNo, int entry);

    /** Writes down who made an entry. */
    void entered(String countNo, String batch, int entry, Actor actor, Instant at);

    void close(String countNo, String batch, Instant at);

    void settled(String countNo, String batch, Actor actor);

    /** Both entries and who made them are gone. */
    void discard(String countNo, String batch);

    void sign(String countNo, String checksum, Actor actor, Instant at);

    void certify(String countNo, Actor actor, Instant at);
}
