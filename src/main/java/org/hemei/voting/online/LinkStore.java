package org.hemei.voting.online;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links are kept. */
public interface LinkStore {

    /** In place of those that the units had. */
    void replace(List<BallotLink> links);

    /**
     * The link of a unit leads nowhere any more, unless it was used.
     *
     * @return whether there was one
     */
    boolean revoke(String countNo, String unit);

    List<BallotLink> of(String countNo);

    /** The one of a unit. */
    Optional<BallotLink> of(String countNo, String unit);

    void add(String countNo, SingleLetter letter);

    /** The latest first. */
    List<SingleLetter> singleLetters(String countNo);

    Optional<BallotLink> find(String tokenSha256);

    void use(BallotLink link, Instant at, String submission);
}
