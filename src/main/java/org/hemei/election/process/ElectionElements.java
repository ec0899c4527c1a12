package org.hemei.election.process;

import org.hemei.tasks.TaskKey;

/** Names that the models and the code share. */
final class ElectionElements {

    static final String ELECTION = "committee-election";
    static final String TERM = "committee-term";
    static final String ELIGIBILITY = "candidate-eligibility";
    static final String VACANCY = "committee-vacancy";
    static final String REMOVAL = "committee-removal";
    static final String VOTE_DECIDED = "removal.voteDecided";
    static final String HANDOVER_OVERDUE = "boundaryEvent_handoverOverdue";
    static final String CANCELLED = "election.cancelled";

    private ElectionElements() {}

    static TaskKey vacancyTask(String element) {
        return new TaskKey("election", VACANCY, element);
    }

    static TaskKey removalTask(String element) {
        return new TaskKey("election", REMOVAL, element);
    }

    static TaskKey task(String element) {
        return new TaskKey("election", ELECTION, element);
    }
}
