package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was found, and keeps the month from being counted while both sides wait for an expert test. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FactFinding {

    private final Casework casework;
    private final CaseClock caseClock;
    private final CasePapers casePapers;
    private final SessionPlanning planning;

    FactFinding(Casework casework, CaseClock caseClock, CasePapers casePapers, SessionPlanning planning) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.casePapers = casePapers;
        this.planning = planning;
    }

    /**
     * @param suspension until when an expert test is expected to keep the month from being counted, which both sides
     *     want; null where nothing is suspended
     * @param means how they said so
     * @return whether the month is counted differently from now on
     */
    public ClockChange recordFacts(
            String caseNo,
            String facts,
            boolean expertTest,
            @Nullable LocalDate suspension,
            @Nullable Means means,
            @Nullable Instant nextSession,
            Actor actor) {
        Dispute dispute = casework.get(caseNo);
        planning.refuseImplausible("nextAt", nextSession);
        dispute.recordFacts(facts, expertTest);
        Stage stage = dispute.stage();
        ClockChange change = ClockChange.NONE;
        if (suspension != null) {
            suspend(dispute, suspension, means);
            change = ClockChange.SUSPEND;
        } else if (stage.suspendedOn != null) {
            stage.suspendedUntil = earlier(stage.suspendedUntil, casework.today());
            change = ClockChange.RESUME;
        }
        casework.save(dispute, actor, "recordFacts", expertTest ? "recordFactsWithTest" : "recordFacts");
        casePapers.factsRecorded(dispute, actor);
        if (nextSession != null) {
            planning.arrange(dispute, nextSession, actor);
        }
        return change;
    }

    /** What was agreed not to count does not grow because its end is written down late. */
    private static LocalDate earlier(@Nullable LocalDate agreed, LocalDate today) {
        return agreed != null && agreed.isBefore(today) ? agreed : today;
    }

    private void suspend(Dispute dispute, LocalDate until, @Nullable Means means) {
        casework.refuseImplausiblePlan(dispute, "testUntil", until);
        if (!until.isAfter(casework.today())) {
            throw new InvalidInput("testUntil", Code.IMPOSSIBLE, Phrase.of("mediation.recordFacts.testOver"));
        }
        for (PartyRole party : PartyRole.values()) {
            dispute.recordConsent(new Consent(Question.SUSPENSION, party, true, means, dispute.tier, casework.now()));
        }
        dispute.stage().suspendedUntil = until;
    }

    /** When an expert test that begins today is expected to be over. */
    public LocalDate expectedTest(String caseNo) {
        return caseClock
                .deadline(casework.get(caseNo), CaseClock.EXPERT_TEST, casework.today())
                .due();
    }

    /** What was found so far, to be added to. */
    public String factsOf(String caseNo) {
        return casework.get(caseNo).findings().orElse("");
    }
}
