package org.hemei.voting.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;
import org.hemei.voting.Ballot;
import org.hemei.voting.Choice;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.Explanation;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Tally;
import org.hemei.voting.Unit;
import org.hemei.voting.Vote;
import org.hemei.voting.count.CountCertification;
import org.hemei.voting.count.Recount;
import org.hemei.voting.count.Recounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a vote has come to, matter by matter, and what follows where too few took part. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoteResults {

    private final VoteWork work;
    private final VoteClock clock;
    private final BallotDelivery delivery;
    private final CountCertification certification;
    private final Recounts recounts;

    VoteResults(
            VoteWork work,
            VoteClock clock,
            BallotDelivery delivery,
            CountCertification certification,
            Recounts recounts) {
        this.work = work;
        this.clock = clock;
        this.delivery = delivery;
        this.certification = certification;
        this.recounts = recounts;
    }

    /**
     * What the process goes on with.
     *
     * @param quorate whether enough took part in one matter at least
     * @param publishBy when the result is to be published
     */
    public record Told(boolean quorate, LocalDate publishBy) {}

    /** Each matter by the majority that its item of the law asks for, and by the profile's rule for who was silent. */
    public Told tallyMatters(String voteNo) {
        OwnersVote vote = work.get(voteNo);
        Profile profile = clock.profile(vote);
        NonResponse rule = NonResponse.valueOf(profile.word("voting.nonResponse"));
        List<Unit> roll = delivery.servedRoll(vote);
        List<ElectionBallot> papers = certification.ballots(vote.countNo());
        List<Phrase> lines = new ArrayList<>();
        List<VoteMatter> tallied = new ArrayList<>();
        for (VoteMatter matter : vote.matters) {
            List<Ballot> ballots =
                    papers.stream().map(paper -> on(matter.title(), paper)).toList();
            Tally tally = Tally.of(new Vote(matter.item().matter(), rule, roll, ballots));
            tallied.add(matter.tallied(tally.result()));
            lines.addAll(told(tallied.size(), matter, tally));
        }
        warnOfTellingSums(vote, profile, lines);
        vote.matters = tallied;
        vote.findings.add(VoteFinding.of(vote.round, lines));
        vote.enter(VoteStep.RESULT);
        boolean quorate = tallied.stream()
                .anyMatch(matter ->
                        Objects.requireNonNull(matter.result()).quorum().met());
        LocalDate publishBy =
                clock.set(vote, VoteClock.RESULT_PUBLICATION, VoteStep.RESULT, Objects.requireNonNull(vote.countedOn));
        long passed = tallied.stream()
                .filter(matter -> Boolean.TRUE.equals(matter.passed()))
                .count();
        work.save(vote, "mattersTallied", "" + passed, "" + tallied.size());
        return new Told(quorate, publishBy);
    }

    /** A matter that was left blank on a paper is abstained from. */
    private static Ballot on(String title, ElectionBallot paper) {
        Choice choice = paper.readable() ? paper.choices().getOrDefault(title, Choice.ABSTAIN) : Choice.INVALID;
        return new Ballot(paper.unit(), choice);
    }

    private static List<Phrase> told(int number, VoteMatter matter, Tally tally) {
        Explanation explanation = Explanation.of(tally);
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                "voting.result.matter",
                "" + number,
                matter.title(),
                Phrase.of("voting.item." + matter.item()),
                explanation.verdict()));
        lines.addAll(explanation.missing());
        lines.addAll(explanation.participation());
        lines.addAll(explanation.consent());
        // Which units gave ballots that contradict each other stays sealed with the ballots.
        lines.addAll(explanation.reading());
        return lines;
    }

    /** Exact sums over few owners, or with an area that nobody else has, betray single votes. */
    private void warnOfTellingSums(OwnersVote vote, Profile profile, List<Phrase> lines) {
        int fewest = profile.number("voting.smallestGroup");
        boolean telling = recounts.find(vote.countNo()).stream()
                .anyMatch(recount -> IntStream.range(0, vote.matters.size())
                        .anyMatch(position -> recount.withheld(position, fewest) != Recount.Withheld.NOTHING));
        if (telling) {
            lines.add(Phrase.of("voting.result.fewOwners", "" + fewest));
        }
    }

    /** The owners are called once more for the same matters. */
    public void reconvene(String voteNo, String reason, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        vote.round++;
        vote.countedOn = null;
        vote.matters = vote.matters.stream().map(VoteMatter::untold).toList();
        clock.meet(vote, VoteClock.RESULT_PUBLICATION);
        vote.enter(VoteStep.NOTICE);
        work.save(vote, actor, "voteReconvened", reason);
    }

    public void giveUp(String voteNo, String reason, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        vote.endedBecause = reason;
        work.save(vote, actor, "voteGivenUp", reason);
    }
}
