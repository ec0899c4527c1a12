package org.hemei.voting.assembly;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;

/** Where objections to results are kept. */
public interface DecisionObjections {

    long add(String voteNo, String objector, String body, Actor actor, Instant at);

    void answer(String voteNo, long id, String answer, Actor actor, Instant at);

    /** It was handed to those who mediate. */
    void mediated(String voteNo, long id, String disputeNo);

    /** In the order in which they came. */
    List<DecisionObjection> of(String voteNo);
}
