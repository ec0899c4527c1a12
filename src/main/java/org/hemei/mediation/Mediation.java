package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Staffing;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an office does to a case until it is agreed, one method for each user task; the desk has checked who may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Mediation {

    private final Casework casework;
    private final CaseClock caseClock;
    private final Alerts alerts;
    private final Staffing staffing;
    private final CasePapers casePapers;
    private final AgreementPapers agreementPapers;
    private final SessionPlanning planning;

    Mediation(
            Casework casework,
            CaseClock caseClock,
            Alerts alerts,
            Staffing staffing,
            CasePapers casePapers,
            AgreementPapers agreementPapers,
            SessionPlanning planning) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.alerts = alerts;
        this.staffing = staffing;
        this.casePapers = casePapers;
        this.agreementPapers = agreementPapers;
        this.planning = planning;
    }

    /**
     * A risk of a grave crime goes to the police at once, whatever becomes of the case (People's Mediation Law 25).
     * Where an owners' decision is challenged, the year in which a court may annul it goes on running and is watched (BO
     * 12).
     *
     * @param knownOn when the owner learned of that decision; null where nobody knows, and it counts from registration
     * @return whether a body that has the matter before it has itself referred it (an input of decision M1)
     */
    public boolean decideAdmissibility(String caseNo, Ground ground, @Nullable LocalDate knownOn, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.decideAdmissibility(ground);
        if (ground == Ground.OWNERS_DECISION) {
            LocalDate start = Objects.requireNonNullElse(knownOn, CityTime.day(dispute.particulars.registeredAt()));
            casework.refuseImplausiblePast(dispute, "knownOn", start);
            caseClock.set(dispute, CaseClock.REVOCATION, start);
        }
        if (ground == Ground.GRAVE_CRIME) {
            alerts.raise(dispute, AlertKind.CRIME, dispute.particulars.title(), actor);
        }
        casework.save(
                dispute, actor, "decideAdmissibility", "decideAdmissibility", Phrase.of("mediation.ground." + ground));
        return dispute.particulars.isReferredByAuthority();
    }

    /**
     * The respondent's answer, and the applicant's where somebody else brought the dispute and they were asked too;
     * where either refuses nothing is mediated (People's Mediation Law 17).
     *
     * @return whether the dispute may be mediated
     */
    public boolean recordConsent(
            String caseNo, boolean respondent, Means means, @Nullable Boolean applicant, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        Phrase how = Phrase.of("mediation.means." + means);
        if (applicant != null) {
            consent(dispute, Question.MEDIATION, PartyRole.APPLICANT, applicant, means);
            casework.note(dispute, actor, "recordConsent", applicant ? "applicantConsented" : "applicantRefused", how);
        }
        consent(dispute, Question.MEDIATION, PartyRole.RESPONDENT, respondent, means);
        casework.save(dispute, actor, "recordConsent", respondent ? "consented" : "refused", how);
        return respondent && !Boolean.FALSE.equals(applicant);
    }

    private void consent(Dispute dispute, Question question, PartyRole party, boolean given, @Nullable Means means) {
        dispute.recordConsent(new Consent(question, party, given, means, dispute.tier, casework.now()));
    }

    /** @param representatives those a side of many has chosen to speak for it, one a line */
    public void giveRightsNotice(
            String caseNo,
            LocalDate givenOn,
            Means means,
            Set<Paper> papers,
            @Nullable String representatives,
            Actor actor) {
        Dispute dispute = casework.get(caseNo);
        casework.refuseOutsideCase(dispute, "givenOn", givenOn);
        refuseTooMany(dispute, representatives);
        dispute.refuseEnded();
        Stage stage = dispute.stage();
        stage.rightsGivenOn = givenOn;
        stage.rightsMeans = means;
        stage.papers = papers;
        stage.representatives = representatives;
        casework.save(
                dispute,
                actor,
                "giveRightsNotice",
                "giveRightsNotice",
                givenOn.toString(),
                Phrase.of("mediation.means." + means));
        casePapers.rightsGiven(dispute, actor);
    }

    /** Whether a side has so many people that it chooses some to speak for it. */
    public boolean hasGroup(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        int from = caseClock.parameter(dispute, "mediation.groupFrom");
        Integer people = dispute.particulars.peopleAffected();
        return (people != null && people >= from)
                || Arrays.stream(PartyRole.values())
                        .anyMatch(side -> dispute.parties.stream()
                                        .filter(party -> party.role() == side)
                                        .count()
                                >= from);
    }

    private void refuseTooMany(Dispute dispute, @Nullable String representatives) {
        int most = caseClock.parameter(dispute, "mediation.groupRepresentatives");
        if (representatives != null
                && representatives.lines().filter(line -> !line.isBlank()).count() > most) {
            throw new InvalidInput(
                    "representatives", Code.RANGE, Phrase.of("mediation.giveRightsNotice.tooMany", "" + most));
        }
    }

    public void appointMediator(String caseNo, String username, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        dispute.refuseEnded();
        String name = nameOf(dispute, username);
        dispute.stage().mediator = username;
        casework.save(dispute, actor, "appointMediator", "appointMediator", name);
        casework.tell(dispute, username, "appointed", actor);
    }

    private String nameOf(Dispute dispute, String username) {
        return staffing.eligible(dispute.office, Role.MEDIATOR).stream()
                .filter(staff -> staff.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "mediator", Code.UNKNOWN, Phrase.of("mediation.appointMediator.unknown", username)))
                .name();
    }

    public void holdSession(
            String caseNo,
            Instant heldAt,
            Set<PartyRole> present,
            String minutes,
            SessionResult result,
            @Nullable Instant nextSession,
            Actor actor) {
        Dispute dispute = casework.get(caseNo);
        casework.refuseOutsideCase(dispute, "heldAt", CityTime.day(heldAt));
        planning.refuseImplausible("nextAt", nextSession);
        dispute.hold(new Session(dispute.tier, heldAt, present, minutes, result));
        String place = planning.held(dispute, heldAt);
        Phrase how = Phrase.of("mediation.sessionResult." + result);
        casework.save(dispute, actor, "holdSession", "holdSession", "" + dispute.sessions.size(), how);
        for (PartyRole absent : PartyRole.values()) {
            if (!present.contains(absent)) {
                casework.note(dispute, actor, "holdSession", "noShow", Phrase.of("mediation.partyRole." + absent));
            }
        }
        casePapers.sessionHeld(dispute, actor, place);
        if (result != SessionResult.CONTINUE) {
            planning.lapse(dispute, actor);
        } else if (nextSession != null) {
            planning.arrange(dispute, nextSession, actor);
        }
    }

    /** The tier at which a case is, as the tier after it is offered or not. */
    public boolean isAtLastTier(String caseNo) {
        return casework.get(caseNo).tier.next().isEmpty();
    }

    /** Whether the time at this tier was extended as often as it may be. */
    public boolean isExtended(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        return dispute.stage().extensions >= caseClock.parameter(dispute, "mediation.extensions");
    }

    /** What each side wants now (decision M3), and what tells the ways out should it come to that (M5). */
    public void askParties(
            String caseNo,
            Answer applicant,
            Answer respondent,
            @Nullable Means means,
            boolean undisputedDebt,
            boolean arbitrationClause,
            Actor actor) {
        Dispute dispute = casework.get(caseNo);
        consent(dispute, applicant.question(), PartyRole.APPLICANT, true, means);
        consent(dispute, respondent.question(), PartyRole.RESPONDENT, true, means);
        dispute.undisputedDebt = undisputedDebt;
        dispute.arbitrationClause = arbitrationClause;
        casework.save(
                dispute,
                actor,
                "askParties",
                "askParties",
                Phrase.of("mediation.answer." + applicant),
                Phrase.of("mediation.answer." + respondent));
    }

    /** Law 28: an agreement of which something is still to be done is put in writing (decision M4). */
    public void recordAgreement(String caseNo, Agreement agreement, List<Instalment> instalments, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        AgreementCheck.check(agreement, instalments, dispute.particulars.complex());
        casework.refuseImplausiblePlan(dispute, "effectiveOn", agreement.effectiveOn());
        dispute.conclude(agreement, instalments);
        String what = agreement.partial() ? "recordPartialAgreement" : "recordAgreement";
        Phrase form = Phrase.of("mediation.agreementForm." + agreement.form());
        casework.save(
                dispute,
                actor,
                "recordAgreement",
                what,
                form,
                agreement.effectiveOn().toString());
        agreementPapers.agreed(dispute, actor);
    }
}
