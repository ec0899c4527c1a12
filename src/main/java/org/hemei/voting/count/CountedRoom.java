package org.hemei.voting.count;

import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;

/** A room whose cases are counted here: elections, and votes of the owners. */
public interface CountedRoom {

    /** The path of its list, below which its cases have their pages, such as {@code /elections}. */
    String path();

    /** What its list is called. */
    Phrase name();

    /**
     * The present count of a case, empty before its window was announced.
     *
     * @throws NotFound when there is no such case, or this person may not know of it
     */
    Optional<VoteCount> countOf(String caseNo, Actor actor);

    /**
     * The compound of a case.
     *
     * @throws NotFound likewise
     */
    String compoundOf(String caseNo, Actor actor);

    /** Told to everybody who counts again; empty where the count is not one of this room. */
    Optional<DecisionRules> rulesOf(VoteCount count);

    /** Whether the case of a count is one of this room's and waits for ballots of just this count. */
    boolean awaitsBallots(VoteCount count);
}
