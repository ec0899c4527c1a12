package org.hemei.mediation;

import java.time.Clock;
import java.time.LocalDate;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a mediator does to a case, one method for each user task; the task desk has checked that they may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Mediation {

    /** How far a date that was typed may lie from the case before it is taken for a slip; a default of ours. */
    private static final int PLAUSIBLE_YEARS = 1;

    private final Disputes disputes;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    Mediation(Disputes disputes, Offices offices, Audit audit, Clock clock) {
        this.disputes = disputes;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether a body that has the matter before it has itself referred it (an input of decision M1) */
    public boolean decideAdmissibility(String caseNo, Ground ground, Actor actor) {
        Dispute dispute = get(caseNo);
        dispute.decideAdmissibility(ground);
        save(
                dispute,
                actor,
                "decideAdmissibility",
                told("decideAdmissibility", Phrase.of("mediation.ground." + ground)));
        return dispute.isReferredByAuthority();
    }

    /** The respondent's answer; without their consent nothing is mediated (People's Mediation Law 17). */
    public void recordConsent(String caseNo, boolean given, Means means, Actor actor) {
        Dispute dispute = get(caseNo);
        dispute.recordConsent(new Consent(PartyRole.RESPONDENT, given, means, clock.instant()));
        String what = given ? "consented" : "refused";
        save(dispute, actor, "recordConsent", told(what, Phrase.of("mediation.means." + means)));
    }

    public void giveRightsNotice(String caseNo, LocalDate givenOn, Means means, Actor actor) {
        Dispute dispute = get(caseNo);
        refuseImplausible(dispute, "givenOn", givenOn, LocalDate.now(clock));
        dispute.giveRightsNotice(givenOn, means);
        save(
                dispute,
                actor,
                "giveRightsNotice",
                told("giveRightsNotice", givenOn.toString(), Phrase.of("mediation.means." + means)));
    }

    public void appointMediator(String caseNo, String username, Actor actor) {
        Dispute dispute = get(caseNo);
        String name = offices.staff(dispute.office, Role.MEDIATOR).stream()
                .filter(staff -> staff.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "mediator", Code.UNKNOWN, Phrase.of("mediation.appointMediator.unknown", username)))
                .name();
        dispute.appoint(username);
        save(dispute, actor, "appointMediator", told("appointMediator", name));
    }

    public void recordFacts(String caseNo, String facts, boolean expertTest, Actor actor) {
        Dispute dispute = get(caseNo);
        dispute.recordFacts(facts, expertTest);
        save(dispute, actor, "recordFacts", told(expertTest ? "recordFactsWithTest" : "recordFacts"));
    }

    public void holdSession(String caseNo, Session session, Actor actor) {
        Dispute dispute = get(caseNo);
        refuseImplausible(dispute, "heldAt", CityTime.day(session.heldAt()), LocalDate.now(clock));
        dispute.hold(session);
        Phrase result = Phrase.of("mediation.sessionResult." + session.result());
        save(dispute, actor, "holdSession", told("holdSession", "" + dispute.sessions.size(), result));
    }

    /** Law 28: an agreement of which something is still to be done is put in writing (decision M4). */
    public void recordAgreement(String caseNo, Agreement agreement, Actor actor) {
        if (agreement.form() == AgreementForm.ORAL && !agreement.onTheSpot()) {
            throw new InvalidInput("form", Code.IMPOSSIBLE, Phrase.of("mediation.recordAgreement.oralOnTheSpot"));
        }
        LocalDate due = agreement.dueOn();
        if (due != null && due.isBefore(agreement.effectiveOn())) {
            throw new InvalidInput("dueOn", Code.IMPOSSIBLE, Phrase.of("mediation.recordAgreement.dueBeforeEffect"));
        }
        Dispute dispute = get(caseNo);
        LocalDate latest = LocalDate.now(clock).plusYears(PLAUSIBLE_YEARS);
        refuseImplausible(dispute, "effectiveOn", agreement.effectiveOn(), latest);
        dispute.conclude(agreement);
        Phrase form = Phrase.of("mediation.agreementForm." + agreement.form());
        save(
                dispute,
                actor,
                "recordAgreement",
                told("recordAgreement", form, agreement.effectiveOn().toString()));
    }

    public void archiveCase(String caseNo, Actor actor) {
        Dispute dispute = get(caseNo);
        dispute.file(clock.instant());
        save(dispute, actor, "archiveCase", told("archiveCase"));
    }

    /** Papers may be entered late, but nothing happened long before the case, and nothing done lies in the future. */
    private void refuseImplausible(Dispute dispute, String field, LocalDate day, LocalDate latest) {
        LocalDate earliest = CityTime.day(dispute.registeredAt).minusYears(PLAUSIBLE_YEARS);
        if (day.isAfter(latest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.notAfter", latest.toString()));
        }
        if (day.isBefore(earliest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.notBefore", earliest.toString()));
        }
    }

    private Dispute get(String caseNo) {
        return disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
    }

    private void save(Dispute dispute, Actor actor, String action, Phrase what) {
        disputes.save(dispute);
        audit.record(dispute.caseNo, actor, dispute.tier, action, what);
    }

    private static Phrase told(String what, Object... args) {
        return Phrase.of("mediation.history." + what, args);
    }
}
