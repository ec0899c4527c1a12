package org.hemei.voting.assembly;

import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls votes off, before anybody may know their result. */
@Service
public class VoteCancelling {

    private static final int LONGEST_REASON = 1_000;

    private final VoteWork work;
    private final VoteAccess access;
    private final VoteProcess process;
    private final VoteEnding ending;
    private final Worklist worklist;

    VoteCancelling(VoteWork work, VoteAccess access, VoteProcess process, VoteEnding ending, Worklist worklist) {
        this.work = work;
        this.access = access;
        this.process = process;
        this.ending = ending;
        this.worklist = worklist;
    }

    /**
     * @throws Denied to all but the lead of the street
     * @throws Conflict once the result is known
     * @throws InvalidInput without a lawful ground and reasons
     */
    @Transactional
    public void cancel(String voteNo, @Nullable String ground, @Nullable String reason, Actor actor) {
        OwnersVote vote = access.locked(voteNo, actor, Role.LEAD);
        if (!vote.isBeforeResult()) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.cancel.tooLate"));
        }
        TypedForm typed = new TypedForm();
        VoteCancelGround chosen =
                typed.option("ground", Phrase.of("voting.label.ground"), ground, VoteCancelGround.class);
        String why = typed.text("reason", Phrase.of("voting.label.reason"), reason, LONGEST_REASON);
        typed.throwIfAny();
        vote.endedBecause = why;
        work.save(vote, actor, "voteCalledOff", Phrase.of("voting.ground." + Objects.requireNonNull(chosen)), why);
        process.cancelled(voteNo);
    }

    /** The case it is held for has ended; nothing where its result is known already. */
    @Transactional
    public void withdraw(String voteNo, String reason, Actor actor) {
        worklist.lockCase(voteNo);
        OwnersVote vote = work.get(voteNo);
        if (vote.isBeforeResult()) {
            vote.endedBecause = reason;
            work.save(vote, actor, "voteWithdrawn", reason);
            process.cancelled(voteNo);
        }
    }

    /** What the process does once it has been called off. */
    @Transactional
    public void cancelVote(String voteNo) {
        ending.end(voteNo, VoteOutcome.CANCELLED);
    }
}
