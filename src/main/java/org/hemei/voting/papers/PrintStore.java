package org.hemei.voting.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.voting.count.Receipt;

/** Where it is kept which ballots were printed, and which are to be printed once more. */
public interface PrintStore {

    long add(String countNo, List<Receipt> printed, Actor actor, Instant at);

    /** The first one first. */
    List<BallotPrint> prints(String countNo);

    /** @param replaced the ballots that others shall stand in for */
    long ask(String countNo, List<Receipt> replaced, String reason, Actor actor, Instant at);

    /** The latest first. */
    List<Reprint> reprints(String countNo);

    /** As nobody else can change it until this transaction ends. */
    Optional<Reprint> lock(String countNo, long id);

    void approve(long id, Actor actor, Instant at);

    void printed(long id, long print);
}
