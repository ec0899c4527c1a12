package org.hemei.voting.assembly;

import java.time.LocalDate;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.voting.Weight;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll of a vote on its way: checked, posted, signed by two people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteRollPhase {

    private final VoteWork work;
    private final VoteClock clock;
    private final Rolls rolls;
    private final RollSigning signing;

    VoteRollPhase(VoteWork work, VoteClock clock, Rolls rolls, RollSigning signing) {
        this.work = work;
        this.clock = clock;
        this.rolls = rolls;
        this.signing = signing;
    }

    /** @throws Conflict as long as no roll was imported */
    public void check(String voteNo, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        Weight weight = roll(vote).totals().weight();
        vote.enter(VoteStep.ROLL_PUBLICITY);
        work.save(vote, actor, "rollChecked", "" + weight.heads(), weight.area().toString());
    }

    /** @return the last day of the posting */
    public LocalDate post(String voteNo, LocalDate postedOn, String places, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        work.requireSinceOpening("postedOn", vote, postedOn);
        LocalDate until = clock.set(vote, VoteClock.ROLL_PUBLICATION, VoteStep.ROLL_PUBLICITY, postedOn);
        rolls.publicise(voteNo, postedOn, until, roll(vote).revision(), actor);
        work.save(vote, actor, "rollPosted", postedOn.toString(), until.toString(), places);
        return until;
    }

    /** @throws Conflict before the posting is over, and while an objection has no answer */
    public void endPosting(String voteNo, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        rolls.endPublicity(voteNo, actor);
        clock.meet(vote, VoteClock.ROLL_PUBLICATION);
        work.save(vote, actor, "rollStands");
    }

    /** Off the wall, to import another one. */
    public void takeDown(String voteNo, String reason, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        rolls.takeDown(voteNo, reason, roll(vote).revision(), actor);
        clock.meet(vote, VoteClock.ROLL_PUBLICATION);
        vote.enter(VoteStep.ROLL);
        work.save(vote, actor, "rollTakenDown", reason);
    }

    /** What both sign; empty as long as there is no roll. */
    public String checksum(String voteNo) {
        return rolls.find(voteNo).isEmpty() ? "" : signing.checksum(voteNo);
    }

    /** @throws Conflict where the roll has changed since it was seen */
    public void sign(String voteNo, String checksum, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        signing.sign(voteNo, checksum.strip(), actor);
        work.save(vote, actor, "rollSigned");
    }

    /** @throws Conflict for whoever has signed first, and where the roll has changed */
    public void freeze(String voteNo, String checksum, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        signing.freeze(voteNo, checksum.strip(), actor);
        vote.enter(VoteStep.NOTICE);
        work.save(vote, actor, "rollFrozen");
    }

    private Roll roll(OwnersVote vote) {
        return rolls.find(vote.voteNo)
                .orElseThrow(() -> Conflict.inState(vote.step.name(), Phrase.of("voting.block.noRoll")));
    }
}
