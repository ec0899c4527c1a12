package org.hemei.voting.dispute;

import org.hemei.offices.Actor;

/** Mediates what is disputed about a roll or a result; a room above offers it, since nobody calls up. */
public interface DisputeOffice {

    /**
     * Opens a case within the caller's transaction; whether it is mediated, the parties decide there (People's Mediation
     * Law art. 17), and no time limit of a court waits for it.
     *
     * @return the number of the case
     */
    String open(DisputedAnswer disputed, Actor actor);
}
