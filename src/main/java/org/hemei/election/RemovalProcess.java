package org.hemei.election;

/** What removals tell the process engine. */
public interface RemovalProcess {

    void start(String electionNo, String street);

    /** The owners' vote that is held here has come to its end. */
    void voteDecided(String electionNo, RemovalResult result);
}
