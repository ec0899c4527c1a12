package org.hemei.mediation;

import java.time.Clock;
import java.time.LocalDate;
import org.hemei.audit.Audit;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states a case enters as its process moves on; each service task of the models is one of these. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseProgress {

    static final String CONCLUSION = "mediation.conclusion";

    private final Disputes disputes;
    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final Audit audit;
    private final CurrentActor current;
    private final Clock clock;

    CaseProgress(
            Disputes disputes,
            Rulebook rulebook,
            WorkingCalendar calendar,
            Audit audit,
            CurrentActor current,
            Clock clock) {
        this.disputes = disputes;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Follows decision M1; @return whether the dispute is mediated here. */
    public boolean recordAdmissibility(String caseNo, Route route) {
        Dispute dispute = get(caseNo);
        boolean admitted = dispute.follow(route);
        save(dispute, "recordAdmissibility", Phrase.of("mediation.history.route." + route));
        return admitted;
    }

    /** Acceptance (受理), from which the month for this tier runs; @return the last day of that month. */
    public LocalDate accept(String caseNo) {
        Dispute dispute = get(caseNo);
        LocalDate today = LocalDate.now(clock);
        Rule conclusion = rulebook.rule(dispute.profile, dispute.profileVersion, CONCLUSION);
        CaseDeadline deadline = CaseDeadline.of(conclusion, today, calendar.deadline(today, conclusion.span()));
        dispute.accept(clock.instant(), deadline);
        save(
                dispute,
                "acceptCase",
                Phrase.of("mediation.history.accept", deadline.due().toString()));
        return deadline.due();
    }

    /** A refusal ends the mediation, and the other ways remain open (People's Mediation Law 17). */
    public void refuse(String caseNo) {
        Dispute dispute = get(caseNo);
        dispute.refuse();
        save(dispute, "refuseCase", Phrase.of("mediation.history.refuse"));
    }

    public void begin(String caseNo) {
        Dispute dispute = get(caseNo);
        dispute.begin();
        disputes.save(dispute);
    }

    /** Without an agreement the mediation is terminated and the parties are told their ways out (Law 26). */
    public void terminate(String caseNo) {
        Dispute dispute = get(caseNo);
        dispute.terminate();
        save(dispute, "terminateCase", Phrase.of("mediation.history.terminate"));
    }

    public void close(String caseNo) {
        Dispute dispute = get(caseNo);
        dispute.close(clock.instant());
        save(dispute, "closeCase", Phrase.of("mediation.history.close"));
    }

    private Dispute get(String caseNo) {
        return disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
    }

    private void save(Dispute dispute, String action, Phrase what) {
        disputes.save(dispute);
        Actor actor = current.orSystem();
        audit.record(dispute.caseNo, actor, dispute.tier, action, what);
    }
}
