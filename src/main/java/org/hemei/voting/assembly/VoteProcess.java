package org.hemei.voting.assembly;

import java.util.Set;

/** What owners' votes tell the process engine. */
public interface VoteProcess {

    /** Starts a vote that has been opened. */
    void start(String voteNo, String street);

    /** Which tasks are due with the time limit of a rule. */
    Set<String> tasksOf(String rule);

    /** Ends whatever is being done. */
    void cancelled(String voteNo);
}
