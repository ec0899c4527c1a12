package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeTerms;
import org.hemei.rulebook.Profile;
import org.hemei.voting.ElectionResult;
import org.hemei.voting.ElectionTally;
import org.hemei.voting.Explanation;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Tally;
import org.hemei.voting.count.CountCertification;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a vote has come to, and what follows where no committee has come of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResultPhase {

    /** A vote that fails is held once more; after that another body acts. */
    private static final int MOST_ROUNDS = 2;

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Rolls rolls;
    private final CountCertification certification;
    private final Candidacy candidacy;
    private final CommitteeTerms terms;

    ResultPhase(
            Fieldwork fieldwork,
            ElectionClock clock,
            Rolls rolls,
            CountCertification certification,
            Candidacy candidacy,
            CommitteeTerms terms) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.rolls = rolls;
        this.certification = certification;
        this.candidacy = candidacy;
        this.terms = terms;
    }

    /** Those elected in this vote and the one before are held against what a committee needs. */
    public ElectedLimits tally(String electionNo) {
        Election election = fieldwork.get(electionNo);
        Profile profile = clock.profile(election);
        NonResponse nonResponse = NonResponse.valueOf(profile.word("voting.nonResponse"));
        List<String> names = election.onBallot().stream().map(Candidate::name).toList();
        ElectionResult result = new ElectionTally(
                        rolls.votingUnits(electionNo), nonResponse, candidacy.rules(election, election.openSeats()))
                .of(names, certification.ballots(election.countNo()));
        result.elected().forEach(elected -> replace(election, elected.name(), true));
        boolean formed = election.isByElection()
                ? fills(election, result)
                : candidacy
                        .rules(election, election.seats)
                        .areEnough(election.elected().size());
        if (formed) {
            result.alternates().forEach(alternate -> replace(election, alternate.name(), false));
            alternatesLast(election, result);
            setLimits(election);
            election.enter(Step.RESULT);
        }
        LocalDate handoverBy = formed ? endTerm(election) : null;
        election.findings.add(Finding.of(election.round, told(election, result, names, formed)));
        fieldwork.save(
                election,
                election.isByElection() ? formed ? "seatsFilled" : "seatsNotFilled" : formed ? "elected" : "notElected",
                "" + election.elected().size(),
                "" + election.seats);
        return new ElectedLimits(
                formed,
                limit(election, ElectionClock.RESULT_PUBLICATION),
                limit(election, ElectionClock.COMMITTEE_MEETING),
                limit(election, ElectionClock.FILING),
                handoverBy);
    }

    /**
     * A committee that failed its duty goes when the one elected in its place is there, not when its term would have
     * ended (decision E6).
     *
     * @return until when it hands over; null where its term ends by itself
     */
    private @Nullable LocalDate endTerm(Election election) {
        LocalDate electedOn = Objects.requireNonNull(election.countedOn);
        if (!election.isBeforeItsTime() || !electedOn.isBefore(Objects.requireNonNull(election.termEndsOn))) {
            return null;
        }
        boolean begun = !election.termEndsOn.equals(election.handoverFrom());
        terms.latest(election.compound).ifPresent(term -> terms.endEarly(term, electedOn));
        election.termEndsOn = electedOn;
        // What it owed the re-election group already (Shanghai art. 29, Ningbo art. 36) is not owed once more, and
        // later.
        LocalDate by = begun ? null : clock.set(election, ElectionClock.HANDOVER, Step.HANDOVER, electedOn);
        fieldwork.save(election, "termEnded", electedOn.toString());
        return by;
    }

    /** Whoever is elected to a vacant seat has it, unless a further vote has to decide about the last one. */
    private static boolean fills(Election election, ElectionResult result) {
        return !election.elected().isEmpty() && (result.runOff().isEmpty() || election.round >= MOST_ROUNDS);
    }

    /** In the order of their votes, in which they step up when a seat falls vacant. */
    private static void alternatesLast(Election election, ElectionResult result) {
        for (ElectionResult.Candidate alternate : result.alternates()) {
            Candidate found = election.candidates.stream()
                    .filter(candidate -> candidate.name().equals(alternate.name()))
                    .findFirst()
                    .orElseThrow();
            election.candidates.remove(found);
            election.candidates.add(found);
        }
    }

    private LocalDate limit(Election election, String rule) {
        return clock.count(election, rule, Objects.requireNonNull(election.countedOn))
                .due();
    }

    private static void replace(Election election, String name, boolean elected) {
        Candidate before = election.candidates.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        election.replace(before, elected ? before.elected(election.round) : before.asAlternate());
    }

    private void setLimits(Election election) {
        LocalDate on = Objects.requireNonNull(election.countedOn);
        clock.set(election, ElectionClock.RESULT_PUBLICATION, Step.RESULT, on);
        clock.set(election, ElectionClock.COMMITTEE_MEETING, Step.CHAIR, on);
        clock.set(election, ElectionClock.FILING, Step.FILING, on);
    }

    private static List<Phrase> told(Election election, ElectionResult result, List<String> names, boolean formed) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.of(
                election.isByElection()
                        ? "election.result.filled"
                        : formed ? "election.result.formed" : "election.result.notFormed",
                "" + election.elected().size(),
                "" + election.seats));
        List<ElectionResult.Candidate> all = new ArrayList<>(result.elected());
        all.addAll(result.runOff());
        all.addAll(result.alternates());
        all.addAll(result.notElected());
        all.stream()
                .findFirst()
                .ifPresent(any -> lines.addAll(Explanation.of(any.tally()).participation()));
        for (String name : names) {
            all.stream().filter(candidate -> candidate.name().equals(name)).forEach(candidate -> {
                String verdict = result.elected().contains(candidate)
                        ? "elected"
                        : result.runOff().contains(candidate)
                                ? "tied"
                                : candidate.result().passed() ? "passed" : "failed";
                lines.add(line(candidate.name(), verdict, candidate.tally()));
            });
        }
        return lines;
    }

    private static Phrase line(String name, String verdict, Tally tally) {
        Explanation explanation = Explanation.of(tally);
        Phrase numbers = Phrase.of(
                "election.result.numbers",
                explanation.consent().get(0),
                explanation.consent().get(Math.min(1, explanation.consent().size() - 1)));
        return Phrase.of("election.result.candidate", name, Phrase.of("election.result.verdict." + verdict), numbers);
    }

    /** @throws InvalidInput where the vote was held twice already, or nobody is left to vote on */
    public void voteAgain(String electionNo, String reason, Actor actor) {
        Election election = fieldwork.get(electionNo);
        if (election.round >= MOST_ROUNDS) {
            throw new InvalidInput("way", Code.IMPOSSIBLE, Phrase.of("election.again.twice"));
        }
        if (election.onBallot().isEmpty()) {
            throw new InvalidInput("way", Code.IMPOSSIBLE, Phrase.of("election.again.nobody"));
        }
        election.round++;
        election.countedOn = null;
        election.enter(Step.MEETING_NOTICE);
        fieldwork.save(election, actor, "voteAgain", reason);
    }

    public void endVoting(String electionNo, String reason, Actor actor) {
        Election election = fieldwork.get(electionNo);
        if (election.isByElection() && !election.elected().isEmpty()) {
            throw new InvalidInput("way", Code.IMPOSSIBLE, Phrase.of("election.again.tie"));
        }
        election.endedBecause = reason;
        fieldwork.save(election, actor, "noFurtherVote", reason);
    }
}
