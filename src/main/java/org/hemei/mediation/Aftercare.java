package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an office does once an agreement is made, one method for each user task, until the file is put away. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Aftercare {

    private final Casework casework;
    private final CaseClock caseClock;
    private final AgreementPapers papers;
    private final CaseKeeping keeping;

    Aftercare(Casework casework, CaseClock caseClock, AgreementPapers papers, CaseKeeping keeping) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.papers = papers;
        this.keeping = keeping;
    }

    /** The parties want no confirmation, or did not apply for it in time. */
    public void forgoConfirmation(String caseNo, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.refuseClosed();
        dispute.performance.confirmationWanted = false;
        caseClock.meet(dispute, CaseClock.CONFIRMATION);
        casework.save(dispute, actor, "applyConfirmation", "forgoConfirmation");
    }

    /** Whether a court would confirm the agreement only after the committee has had it signed again (Law 33). */
    public boolean needsResigning(String caseNo) {
        return casework.get(caseNo).performance.confirmation == Confirmation.AFTER_RESIGNING;
    }

    /**
     * Both parties have asked the court to confirm their agreement within thirty days of its effect (People's Mediation
     * Law 33, Civil Procedure Law 205).
     *
     * @param resignedOn when an agreement of a joint meeting was signed again before the mediation committee, whose
     *     certificate goes with the application
     * @throws InvalidInput when the court would not confirm: late, one-sided, or not before a mediation committee
     */
    public void applyForConfirmation(
            String caseNo,
            @Nullable LocalDate appliedOn,
            boolean jointly,
            @Nullable LocalDate resignedOn,
            Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.refuseClosed();
        if (dispute.performance.confirmation == Confirmation.AFTER_RESIGNING && resignedOn == null) {
            throw impossible("wanted", "jointMeetingOnly");
        }
        if (appliedOn == null) {
            throw new InvalidInput(
                    "appliedOn", Code.REQUIRED, Phrase.of("mediation.applyConfirmation.appliedOnMissing"));
        }
        if (!jointly) {
            throw impossible("jointly", "oneSided");
        }
        CaseDeadline limit = limit(dispute, resignedOn);
        casework.refuseImplausible(dispute, "appliedOn", appliedOn, casework.today());
        if (appliedOn.isAfter(limit.due())) {
            throw impossible("appliedOn", "late", limit.due().toString());
        }
        if (appliedOn.isBefore(limit.startedOn())) {
            throw impossible("appliedOn", "beforeEffect", limit.startedOn().toString());
        }
        dispute.performance.confirmationWanted = true;
        dispute.performance.appliedOn = appliedOn;
        dispute.performance.resignedOn = resignedOn;
        // Whoever was in default before was told to sue; what a court confirms is enforced.
        dispute.waysOut.replaceAll(way -> way == WayOut.SUE_ON_AGREEMENT ? WayOut.ENFORCEMENT : way);
        caseClock.meet(dispute, CaseClock.CONFIRMATION);
        casework.save(dispute, actor, "applyConfirmation", "applyConfirmation", appliedOn.toString());
        if (resignedOn != null) {
            papers.resigned(dispute, actor, resignedOn);
        }
    }

    /** An agreement signed again before the committee takes effect then, and its thirty days run from then. */
    private CaseDeadline limit(Dispute dispute, @Nullable LocalDate resignedOn) {
        CaseDeadline limit = dispute.running(CaseClock.CONFIRMATION).orElseThrow();
        if (resignedOn == null) {
            return limit;
        }
        casework.refuseImplausible(dispute, "resignedOn", resignedOn, casework.today());
        if (resignedOn.isBefore(limit.startedOn())) {
            throw impossible("resignedOn", "beforeEffect", limit.startedOn().toString());
        }
        return caseClock.deadline(dispute, CaseClock.CONFIRMATION, resignedOn);
    }

    private static InvalidInput impossible(String field, String why, Object... details) {
        return new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.applyConfirmation." + why, details));
    }

    /** What was found, and what follows from it. */
    public record Check(PerformanceStep next, LocalDate due) {}

    /** The office supervises performance (Law 31); what is due first is checked first. */
    public Check checkPerformance(String caseNo, Performed performed, @Nullable String note, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.refuseClosed();
        LocalDate today = casework.today();
        boolean inDefault = isDefault(dispute, today);
        caseClock.meet(dispute, CaseClock.URGING);
        dispute.performance.checkNote = note;
        Instalment open = firstOpen(dispute.instalments);
        Check check = performed == Performed.YES
                ? performed(dispute, today)
                : new Check(inDefault ? PerformanceStep.DEFAULT : PerformanceStep.URGE, today);
        casework.save(
                dispute, actor, "checkPerformance", "checkPerformance", Phrase.of("mediation.performed." + performed));
        if (performed == Performed.YES) {
            papers.performed(dispute, actor, open == null ? null : open.what(), note);
        }
        return check;
    }

    /** Nobody is in default before the agreed day is over, nor before the time is up that the urging gave. */
    private boolean isDefault(Dispute dispute, LocalDate today) {
        return dispute.performance.urgings >= caseClock.parameter(dispute, "mediation.urgings")
                && dispute.running(CaseClock.PERFORMANCE).stream()
                        .allMatch(agreed -> agreed.due().isBefore(today))
                && dispute.running(CaseClock.URGING).stream()
                        .noneMatch(urging -> urging.due().isAfter(today));
    }

    private Check performed(Dispute dispute, LocalDate today) {
        caseClock.meet(dispute, CaseClock.PERFORMANCE);
        markPerformed(dispute.instalments, today);
        Instalment after = firstOpen(dispute.instalments);
        if (after == null) {
            dispute.performance.performedOn = today;
            return new Check(PerformanceStep.DONE, today);
        }
        dispute.performance.urgings = 0;
        return new Check(
                PerformanceStep.NEXT,
                caseClock.performance(dispute, after.dueOn()).due());
    }

    private static void markPerformed(List<Instalment> instalments, LocalDate today) {
        Instalment first = firstOpen(instalments);
        if (first != null) {
            instalments.set(instalments.indexOf(first), first.performed(today));
        }
    }

    private static @Nullable Instalment firstOpen(List<Instalment> instalments) {
        return instalments.stream()
                .filter(instalment -> instalment.performedOn() == null)
                .findFirst()
                .orElse(null);
    }

    public void revisit(String caseNo, boolean satisfied, @Nullable String note, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.refuseClosed();
        dispute.performance.revisitedOn = casework.today();
        dispute.performance.satisfied = satisfied;
        dispute.performance.revisitNote = note;
        caseClock.meet(dispute, CaseClock.REVISIT);
        casework.save(dispute, actor, "revisit", satisfied ? "revisitSatisfied" : "revisitUnsatisfied");
        papers.revisited(dispute, actor);
    }

    public void archiveCase(String caseNo, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.file(casework.now());
        casework.save(dispute, actor, "archiveCase", "archiveCase");
        keeping.begin(dispute);
    }
}
