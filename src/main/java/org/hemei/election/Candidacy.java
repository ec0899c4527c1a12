package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;
import org.hemei.voting.ElectionRules;
import org.hemei.voting.Unit;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who stands: registered, checked, posted (decision E2). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Candidacy {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Rolls rolls;
    private final EligibilityDecision decision;
    private final Committees committees;

    Candidacy(
            Fieldwork fieldwork,
            ElectionClock clock,
            Rolls rolls,
            EligibilityDecision decision,
            Committees committees) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.rolls = rolls;
        this.decision = decision;
        this.committees = committees;
    }

    /** What was registered before, to be registered again with changes. */
    public List<Candidate> registered(String electionNo) {
        return List.copyOf(fieldwork.get(electionNo).candidates);
    }

    /** @return whether so many may stand that a committee can come of it */
    public boolean register(String electionNo, List<CandidateForm> forms, boolean methodBarsArrears, Actor actor) {
        Election election = fieldwork.get(electionNo);
        if (forms.isEmpty()) {
            throw new InvalidInput("candidates", Code.REQUIRED, Phrase.of("election.candidates.none"));
        }
        Map<String, RollUnit> units = new HashMap<>();
        rolls.units(electionNo).forEach(unit -> units.put(unit.name(), unit));
        Set<String> names = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (CandidateForm form : forms) {
            String name = Unit.plain(form.name());
            if (!names.add(name)) {
                throw new InvalidInput("candidates", Code.DUPLICATE, Phrase.of("election.candidates.twice", name));
            }
            if (sits(election, name, Unit.plain(form.unit()))) {
                throw new InvalidInput("candidates", Code.IMPOSSIBLE, Phrase.of("election.candidates.seated", name));
            }
            RollUnit unit = units.get(Unit.plain(form.unit()));
            boolean entitled = unit != null
                    && (form.standing() == CandidateStanding.AUTHORISED
                            || unit.unit().owners().contains(name));
            candidates.add(candidate(form, name, entitled, methodBarsArrears, clock.profile(election)));
        }
        election.candidates.clear();
        election.candidates.addAll(candidates);
        election.methodBarsArrears = methodBarsArrears;
        int eligible = election.eligible().size();
        fieldwork.save(election, actor, "candidatesChecked", "" + candidates.size(), "" + eligible);
        return election.isByElection()
                ? eligible > 0
                : rules(election, election.seats).areEnough(Math.min(eligible, election.seats));
    }

    /** Whoever sits on the committee already does not stand for another of its seats. */
    private boolean sits(Election election, String name, String unit) {
        return election.isByElection()
                && committees.latest(election.compound).stream()
                        .flatMap(committee -> committee.seated().stream())
                        .anyMatch(member -> Unit.plain(member.name()).equals(Unit.plain(name))
                                && (member.unit() == null
                                        || Unit.plain(member.unit()).equals(Unit.plain(unit))));
    }

    private Candidate candidate(
            CandidateForm form, String name, boolean entitled, boolean methodBarsArrears, Profile profile) {
        List<Obstacle> obstacles = decision.obstacles(new EligibilityDecision.Question(
                entitled,
                !form.findings().contains(CandidateFinding.LACKS_CAPACITY),
                form.findings().contains(CandidateFinding.ARREARS),
                methodBarsArrears,
                form.findings().contains(CandidateFinding.FIRM_INTEREST),
                profile.flag("election.firmInterestBar"),
                form.findings().contains(CandidateFinding.DISCREDITED),
                profile.flag("election.discreditedBar")));
        return new Candidate(
                name,
                Unit.plain(form.unit()),
                form.standing(),
                form.findings().stream().sorted().toList(),
                obstacles,
                form.partyMember(),
                null,
                false);
    }

    /** @return the last day of the posting */
    public LocalDate post(String electionNo, LocalDate postedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("postedOn", postedOn, Objects.requireNonNull(election.groupFormedOn));
        LocalDate until = clock.set(election, ElectionClock.CANDIDATE_PUBLICATION, Step.CANDIDATE_PUBLICITY, postedOn);
        election.enter(Step.CANDIDATE_PUBLICITY);
        fieldwork.save(election, actor, "candidatesPosted", postedOn.toString(), until.toString());
        return until;
    }

    /** @throws Conflict before the posting is over */
    public void confirm(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        LocalDate until = election.running(ElectionClock.CANDIDATE_PUBLICATION)
                .map(ElectionDeadline::due)
                .orElseThrow();
        if (!fieldwork.today().isAfter(until)) {
            throw Conflict.inState(election.step.name(), Phrase.of("election.candidates.posted", until.toString()));
        }
        clock.meet(election, ElectionClock.CANDIDATE_PUBLICATION);
        election.enter(Step.MEETING_NOTICE);
        fieldwork.save(election, actor, "candidatesStand");
    }

    /** Somebody has withdrawn, or may not stand any more. */
    public void reopen(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        clock.meet(election, ElectionClock.CANDIDATE_PUBLICATION);
        election.enter(Step.CANDIDATES);
        fieldwork.save(election, actor, "candidatesChanged");
    }

    ElectionRules rules(Election election, int seats) {
        Profile profile = clock.profile(election);
        return new ElectionRules(
                seats,
                CommitteeShape.fewest(election.seats, profile),
                ElectionRules.Ranking.valueOf(profile.word("election.lastSeatRanking")),
                ElectionRules.Formation.valueOf(profile.word("election.formation")),
                profile.flag("election.alternates"));
    }
}
