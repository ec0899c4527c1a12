package org.hemei.voting.assembly;

/** What owners' votes tell the process engine. */
public interface VoteProcess {

    /** Starts a vote that has been opened. */
    void start(String voteNo, String street);

    /** Ends whatever is being done. */
    void cancelled(String voteNo);
}
