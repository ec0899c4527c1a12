package org.hemei.voting.assembly;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** Takes a vote out to work on it and puts it back, with a line in its history about what was done. */
@Component
class VoteWork {

    private static final Actor SYSTEM = new Actor("system", "系统", List.of());

    private final StoredVotes votes;
    private final Audit audit;
    private final CurrentActor current;
    private final Clock clock;

    VoteWork(StoredVotes votes, Audit audit, CurrentActor current, Clock clock) {
        this.votes = votes;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    OwnersVote get(String voteNo) {
        return votes.findById(voteNo).orElseThrow(() -> new NotFound("vote " + voteNo));
    }

    boolean has(String voteNo) {
        return votes.findById(voteNo).isPresent();
    }

    /** @param what the last part of the message code that tells it, {@code voting.history.<what>} */
    void save(OwnersVote vote, Actor actor, String what, Object... details) {
        record(vote, actor, what, details);
        votes.save(vote);
    }

    /** A step of the process itself, done in the name of whoever set it going. */
    void save(OwnersVote vote, String what, Object... details) {
        save(vote, current.find().orElse(SYSTEM), what, details);
    }

    /** What changes nothing of the vote itself. */
    void record(OwnersVote vote, Actor actor, String what, Object... details) {
        audit.record(vote.voteNo, actor, Tier.STREET, what, Phrase.of("voting.history." + what, details));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Nothing that was done lies in the future, or before what it follows on. */
    void requireBetween(String field, LocalDate day, LocalDate earliest) {
        if (day.isAfter(today())) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("voting.date.notAfter", today().toString()));
        }
        if (day.isBefore(earliest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("voting.date.notBefore", earliest.toString()));
        }
    }

    /** No paper of a vote is older than the vote. */
    void requireSinceOpening(String field, OwnersVote vote, LocalDate day) {
        requireBetween(field, day, CityTime.day(vote.openedAt));
    }
}
