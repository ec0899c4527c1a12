package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;

/** Where it is kept who has looked at whose ballots. */
public interface UnsealingStore {

    long add(String countNo, List<String> ballots, String reason, Actor actor, Instant at);

    /** The latest first. */
    List<UnsealingRequest> of(String countNo);

    /** As nobody else can change it until this transaction ends. */
    Optional<UnsealingRequest> lock(String countNo, long id);

    void approve(long id, Actor actor, Instant at);

    void open(long id, Instant at);
}
