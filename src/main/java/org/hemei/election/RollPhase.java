package org.hemei.election;

import java.time.LocalDate;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.Weight;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll of an election on its way: checked, posted, signed by two people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RollPhase {

    private static final long HUNDREDTHS = 100;

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Rolls rolls;
    private final RollSigning signing;

    RollPhase(Fieldwork fieldwork, ElectionClock clock, Rolls rolls, RollSigning signing) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.rolls = rolls;
        this.signing = signing;
    }

    /**
     * @throws Conflict as long as no roll was imported
     * @throws InvalidInput where the compound is too large for so small a committee (decision E3)
     */
    public void checkRoll(String electionNo, LocalDate announcedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        LocalDate formed = Objects.requireNonNull(election.groupFormedOn);
        fieldwork.requireBetween("announcedOn", announcedOn, formed);
        Weight weight = roll(election).totals().weight();
        if (!election.isByElection()) {
            refuseShape(election, weight);
        }
        clock.meet(election, ElectionClock.GROUP_ANNOUNCEMENT);
        election.enter(Step.ROLL_PUBLICITY);
        fieldwork.save(
                election,
                actor,
                "rollChecked",
                "" + weight.heads(),
                weight.area().toString());
    }

    private void refuseShape(Election election, Weight weight) {
        CommitteeShape.objection(
                        election.seats,
                        clock.profile(election),
                        roll(election).totals().units(),
                        weight.area().hundredths() / HUNDREDTHS)
                .ifPresent(why -> {
                    throw new InvalidInput("checked", Code.IMPOSSIBLE, why);
                });
    }

    /** @return the last day of the posting */
    public LocalDate postRoll(String electionNo, LocalDate postedOn, String places, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("postedOn", postedOn, Objects.requireNonNull(election.groupFormedOn));
        LocalDate until = clock.set(election, ElectionClock.ROLL_PUBLICATION, Step.ROLL_PUBLICITY, postedOn);
        rolls.publicise(electionNo, postedOn, until, roll(election).revision(), actor);
        fieldwork.save(election, actor, "rollPosted", postedOn.toString(), until.toString(), places);
        return until;
    }

    /** @throws Conflict before the posting is over, and while an objection has no answer */
    public void endPosting(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        rolls.endPublicity(electionNo, actor);
        clock.meet(election, ElectionClock.ROLL_PUBLICATION);
        fieldwork.save(election, actor, "rollStands");
    }

    /** Off the wall, to import another one. */
    public void takeDown(String electionNo, String reason, Actor actor) {
        Election election = fieldwork.get(electionNo);
        rolls.takeDown(electionNo, reason, roll(election).revision(), actor);
        clock.meet(election, ElectionClock.ROLL_PUBLICATION);
        election.enter(Step.ROLL);
        fieldwork.save(election, actor, "rollTakenDown", reason);
    }

    /** What both sign; empty as long as there is no roll. */
    public String checksum(String electionNo) {
        return rolls.find(electionNo).isEmpty() ? "" : signing.checksum(electionNo);
    }

    /** @throws Conflict where the roll has changed since it was seen */
    public void sign(String electionNo, String checksum, Actor actor) {
        Election election = fieldwork.get(electionNo);
        signing.sign(electionNo, checksum.strip(), actor);
        fieldwork.save(election, actor, "rollSigned");
    }

    /** @throws Conflict for whoever has signed first, and where the roll has changed */
    public void freeze(String electionNo, String checksum, Actor actor) {
        Election election = fieldwork.get(electionNo);
        signing.freeze(electionNo, checksum.strip(), actor);
        election.enter(Step.CANDIDATES);
        fieldwork.save(election, actor, "rollFrozen");
    }

    private Roll roll(Election election) {
        return rolls.find(election.electionNo)
                .orElseThrow(() -> Conflict.inState(election.step.name(), Phrase.of("election.roll.none")));
    }
}
