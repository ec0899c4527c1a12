package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states a case enters on its way through the tiers; each service task of those models is one of these. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseProgress {

    private final Casework casework;
    private final CaseClock caseClock;
    private final Compounds compounds;
    private final Offices offices;
    private final CasePapers papers;
    private final SessionPlanning planning;

    CaseProgress(
            Casework casework,
            CaseClock caseClock,
            Compounds compounds,
            Offices offices,
            CasePapers papers,
            SessionPlanning planning) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.compounds = compounds;
        this.offices = offices;
        this.papers = papers;
        this.planning = planning;
    }

    /** Where a case enters, and by when that office decides whether to accept it. */
    public record Entry(String office, LocalDate decisionDue) {}

    /** Follows decision M2: the office of that tier above all compounds of the dispute decides on acceptance. */
    public Entry openCase(String caseNo, Tier tier) {
        Dispute dispute = casework.get(caseNo);
        Office office = offices.at(communities(dispute), tier);
        dispute.enter(office);
        LocalDate registeredOn = CityTime.day(dispute.particulars.registeredAt());
        CaseDeadline decision = caseClock.set(dispute, CaseClock.ACCEPTANCE, registeredOn);
        superviseElections(dispute, registeredOn);
        if (tier == Tier.COMMUNITY) {
            casework.save(dispute);
        } else {
            casework.save(dispute, "openCase", "openCase", Phrase.of("mediation.tier." + tier), office.name());
        }
        papers.registered(dispute, casework.actor());
        return new Entry(office.code(), decision.due());
    }

    /** An election or hiring dispute that is not over after half a year is flagged to the district. */
    private void superviseElections(Dispute dispute, LocalDate registeredOn) {
        Category category = dispute.particulars.category();
        if (category == Category.COMMITTEE_ELECTION || category == Category.FIRM_HANDOVER) {
            CaseDeadline flag = caseClock.deadline(dispute, CaseClock.SUPERVISION, registeredOn);
            caseClock.watch(
                    dispute,
                    flag,
                    offices.at(communities(dispute).subList(0, 1), Tier.DISTRICT)
                            .code());
        }
    }

    private List<String> communities(Dispute dispute) {
        return Stream.concat(Stream.of(dispute.particulars.compound()), dispute.particulars.otherCompounds().stream())
                .map(code -> compounds.find(code).map(Compound::community).orElseThrow())
                .toList();
    }

    /** Follows decision M1; @return whether the dispute is mediated here. */
    public boolean recordAdmissibility(String caseNo, Route route) {
        Dispute dispute = casework.get(caseNo);
        boolean admitted = dispute.follow(route);
        if (!admitted) {
            caseClock.meet(dispute, CaseClock.ACCEPTANCE);
        }
        casework.save(dispute, "recordAdmissibility", "route." + route);
        return admitted;
    }

    /** Acceptance (受理), from which the month for this tier runs; @return the last day of that month. */
    public LocalDate accept(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.accept(casework.now());
        caseClock.meet(dispute, CaseClock.ACCEPTANCE);
        boolean escalated = dispute.stages.stream().anyMatch(stage -> stage.result == Stage.Result.ESCALATED);
        String limit = escalated ? CaseClock.ESCALATION : CaseClock.CONCLUSION;
        LocalDate due = caseClock.set(dispute, limit, casework.today()).due();
        if (escalated) {
            // Both have consented and nothing is asked twice; nobody of the office that was left accepts it for the
            // next.
            casework.saveAsSystem(dispute, "acceptCase", "acceptEscalated", due.toString());
        } else {
            casework.save(dispute, "acceptCase", "accept", due.toString());
        }
        papers.accepted(dispute, casework.actor(), due);
        return due;
    }

    /** A refusal ends the mediation, and the other ways remain open (People's Mediation Law 17). */
    public void refuse(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.end(Outcome.REFUSED);
        casework.save(dispute, "refuseCase", "refuse");
    }

    public void begin(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.begin();
        casework.save(dispute);
    }

    /** An expert test begins or ends, and its days are not counted; @return the last day of the month from now on. */
    public LocalDate changeClock(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        Stage stage = dispute.stage();
        CaseDeadline limit = caseClock.limit(dispute);
        LocalDate until = Objects.requireNonNull(stage.suspendedUntil);
        LocalDate since = Objects.requireNonNullElse(stage.suspendedOn, casework.today());
        LocalDate before = Objects.requireNonNullElse(stage.limitBefore, limit.safeDate());
        CaseDeadline moved = caseClock.putOff(dispute, limit, before, since, until);
        boolean over = !until.isAfter(casework.today());
        stage.suspendedOn = since;
        stage.suspendedUntil = until;
        stage.limitBefore = before;
        if (over) {
            stage.countOn();
        }
        casework.save(
                dispute,
                "changeClock",
                over ? "resumeClock" : "suspendClock",
                moved.due().toString());
        return moved.due();
    }

    /** The month is over: the parties are asked, and nothing moves by itself. */
    public void reachLimit(String caseNo) {
        Dispute dispute = casework.getLocked(caseNo);
        dispute.askParties();
        dispute.stage().limitReachedAt = casework.now();
        dispute.stage().countOn();
        casework.save(
                dispute,
                "reachLimit",
                "reachLimit",
                caseClock.limit(dispute).due().toString());
    }

    public void beginDeciding(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.askParties();
        casework.save(dispute);
    }

    /** Both want to go on here: once more thirty days; @return their last day. */
    public LocalDate extend(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        LocalDate before = caseClock.limit(dispute).due();
        // Asked late, they still have all of the days they agreed on.
        LocalDate start = before.isBefore(casework.today()) ? casework.today() : before;
        caseClock.meetLimits(dispute);
        LocalDate due = caseClock.set(dispute, CaseClock.EXTENSION, start).due();
        dispute.stage().extensions++;
        dispute.stage().countOn();
        dispute.begin();
        casework.save(dispute, "extendMediation", "extend", due.toString());
        papers.extended(dispute, casework.actor(), before, due);
        return due;
    }

    /** Both want the next tier: the complete file goes to an office that accepts it anew; @return that office. */
    public String escalate(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        Tier next = dispute.tier.next().orElseThrow(() -> new IllegalStateException("no tier above " + dispute.tier));
        Office office = above(dispute, next);
        caseClock.meetLimits(dispute);
        papers.escalated(dispute, casework.actor(), office);
        planning.lapse(dispute, casework.actor());
        dispute.handOn(office, Stage.Result.ESCALATED, casework.now());
        casework.save(dispute, "escalateCase", "escalate", office.name());
        return office.code();
    }

    /** Above all compounds where such an office is; one that a transfer brought lower goes up from where it is. */
    private Office above(Dispute dispute, Tier next) {
        List<String> communities = communities(dispute);
        return offices.common(communities).tier().compareTo(next) > 0
                ? offices.handling(dispute.office, next)
                : offices.at(communities, next);
    }

    /** Without an agreement the mediation is terminated and the parties are told their ways out (Law 26). */
    public void terminate(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        caseClock.meetLimits(dispute);
        planning.lapse(dispute, casework.actor());
        dispute.end(Outcome.TERMINATED);
        casework.save(dispute, "terminateCase", "terminate");
    }
}
