package org.hemei.mediation;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states an agreement goes through once it is made; each service task of that model is one of these. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgreementProgress {

    private final Casework casework;
    private final CaseClock caseClock;
    private final AgreementPapers papers;

    AgreementProgress(Casework casework, CaseClock caseClock, AgreementPapers papers) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.papers = papers;
    }

    /** What is to be done with an agreement, and by when. */
    public record Opening(
            boolean confirmable, LocalDate confirmationDue, boolean performed, LocalDate performanceDue) {}

    /** Follows decision M4. Confirmation is counted from effect (Law 33), performance as agreed. */
    public Opening openPerformance(String caseNo, Confirmation confirmation) {
        Dispute dispute = casework.get(caseNo);
        Agreement agreement = Objects.requireNonNull(dispute.agreement);
        caseClock.meetLimits(dispute);
        dispute.perform();
        dispute.performance.confirmation = confirmation;
        LocalDate confirmationDue = agreement.effectiveOn();
        if (confirmation.isOpen()) {
            confirmationDue = caseClock
                    .set(dispute, CaseClock.CONFIRMATION, agreement.effectiveOn())
                    .due();
        }
        LocalDate performanceDue = agreement.effectiveOn();
        if (agreement.onTheSpot()) {
            dispute.performance.performedOn = agreement.effectiveOn();
        } else {
            performanceDue = caseClock.performance(dispute, agreement);
        }
        casework.save(dispute, "openPerformance", "confirmation." + confirmation);
        if (confirmation.isOpen()) {
            papers.confirmable(dispute, casework.actor(), confirmationDue);
        }
        return new Opening(confirmation.isOpen(), confirmationDue, agreement.onTheSpot(), performanceDue);
    }

    /** The office urges performance; @return when it is checked again. */
    public LocalDate urge(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.performance.urgings++;
        LocalDate due =
                caseClock.set(dispute, CaseClock.URGING, casework.today()).due();
        casework.save(dispute, "urgePerformance", "urge", due.toString());
        papers.urged(dispute, casework.actor(), due);
        return due;
    }

    /** Urging was in vain: a confirmed agreement is enforced, another one is sued upon (Law 32, 33). */
    public void recordDefault(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        dispute.performance.defaultedOn = casework.today();
        caseClock.meet(dispute, CaseClock.PERFORMANCE);
        boolean confirmed = dispute.performance.appliedOn != null;
        dispute.waysOut.add(confirmed ? WayOut.ENFORCEMENT : WayOut.SUE_ON_AGREEMENT);
        casework.save(dispute, "recordDefault", confirmed ? "defaultConfirmed" : "default");
        papers.defaulted(dispute, casework.actor());
    }

    /** @return by when the parties are to be asked how they fare */
    public LocalDate scheduleRevisit(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        LocalDate due =
                caseClock.set(dispute, CaseClock.REVISIT, casework.today()).due();
        casework.save(dispute);
        return due;
    }
}
