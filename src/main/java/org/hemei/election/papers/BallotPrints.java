package org.hemei.election.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.audit.Audit;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Prints ballots with their receipts until the voting is over, and keeps none: whoever sees a receipt could try out what
 * its owner has chosen (ADR 20).
 */
@Service
public class BallotPrints {

    /** Each ballot is a page; more than these in one file would keep a clerk waiting. */
    private static final int AT_ONCE = 50;

    private final ElectionRecords records;
    private final RollFacts roll;
    private final VoteFacts vote;
    private final Papers papers;
    private final PrintLog log;
    private final Rulebook rulebook;
    private final Audit audit;
    private final Clock clock;

    BallotPrints(
            ElectionRecords records,
            RollFacts roll,
            VoteFacts vote,
            Papers papers,
            PrintLog log,
            Rulebook rulebook,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.roll = roll;
        this.vote = vote;
        this.papers = papers;
        this.log = log;
        this.rulebook = rulebook;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ballots of a building that are printed at once, by their first and last number. */
    public record Part(String building, int part, String first, String last) {}

    /** Those that may be printed now. */
    List<Part> parts(ElectionFile file, List<String> buildings) {
        VoteCount count = file.count();
        List<Part> parts = new ArrayList<>();
        if (count == null || isOver(count)) {
            return parts;
        }
        for (String building : buildings) {
            List<RollFacts.IssuedBallot> ballots = roll.ballots(count, building);
            for (int part = 1; (part - 1) * AT_ONCE < ballots.size(); part++) {
                List<RollFacts.IssuedBallot> some = part(ballots, part);
                parts.add(new Part(building, part, number(some, 0), number(some, some.size() - 1)));
            }
        }
        return parts;
    }

    private boolean isOver(VoteCount count) {
        return LocalDate.now(clock).isAfter(count.closesOn());
    }

    private static List<RollFacts.IssuedBallot> part(List<RollFacts.IssuedBallot> ballots, int part) {
        int from = (part - 1) * AT_ONCE;
        return ballots.subList(from, Math.min(from + AT_ONCE, ballots.size()));
    }

    private static String number(List<RollFacts.IssuedBallot> ballots, int at) {
        return ballots.get(at).receipt().ballot();
    }

    /**
     * The ballots of a building with their receipts, which is written down.
     *
     * @param part fifty of them, counted from 1
     * @throws Conflict once the voting is over: from then on nobody sees a receipt but its owner
     */
    public PrintedPaper print(String electionNo, String building, int part, Actor actor) {
        ElectionFile file = records.open(electionNo, actor);
        if (!file.supervised()) {
            throw missing(electionNo, actor);
        }
        VoteCount count = file.count();
        if (count == null || isOver(count)) {
            throw Conflict.inState(file.step().name(), Phrase.of("election.papers.noBallots"));
        }
        List<RollFacts.IssuedBallot> all = roll.ballots(count, building);
        if (part < 1 || (part - 1L) * AT_ONCE >= all.size()) {
            throw missing(electionNo, actor);
        }
        List<RollFacts.IssuedBallot> some = part(all, part);
        log.printed(electionNo, building, number(some, 0), number(some, some.size() - 1), actor);
        return papers.once(electionNo, file.street(), actor, new Draft("election-ballot", facts(file, count, some)));
    }

    private Map<String, @Nullable Object> facts(
            ElectionFile file, VoteCount count, List<RollFacts.IssuedBallot> ballots) {
        Map<String, @Nullable Object> facts = vote.vote(file);
        facts.put("questions", count.questions());
        facts.put("signed", rulebook.current().flag("voting.signedBallots"));
        facts.put("page", vote.page(count.countNo()));
        facts.put(
                "ballots",
                ballots.stream()
                        .map(ballot -> Map.of(
                                "number", ballot.receipt().ballot(),
                                "unit", ballot.unit().name(),
                                "area", PaperWords.area(ballot.unit().unit().area()),
                                "nonce", ballot.receipt().nonce().replaceAll("(.{4})(?=.)", "$1 ")))
                        .toList());
        return facts;
    }

    private NotFound missing(String electionNo, Actor actor) {
        audit.refused(electionNo, actor);
        return new NotFound("ballots of " + electionNo);
    }
}
