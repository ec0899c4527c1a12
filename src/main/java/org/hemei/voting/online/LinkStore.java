package org.hemei.voting.online;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links are kept. */
public interface LinkStore {

    /** In place of those that the units had. */
    void replace(List<BallotLink> links);

    List<BallotLink> of(String countNo);

    /** The one of a unit. */
    Optional<BallotLink> of(String countNo, String unit);

    void add(String countNo, SingleLetter letter);

    /** The latest first. */
    List<SingleLetter> singleLetters(String countNo);

    Optional<BallotLink> find(String tokenSha256);

    void use(BallotLink link, Instant at, String submission);
}
