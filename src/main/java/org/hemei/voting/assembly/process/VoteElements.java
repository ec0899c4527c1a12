package org.hemei.voting.assembly.process;

import org.hemei.tasks.TaskKey;

/** Names that the model and the code share. */
final class VoteElements {

    static final String VOTE = "owners-vote";
    static final String CANCELLED = "vote.cancelled";

    private VoteElements() {}

    static TaskKey task(String element) {
        return new TaskKey("voting", VOTE, element);
    }
}
