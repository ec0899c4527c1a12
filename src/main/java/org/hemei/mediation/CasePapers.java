package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.documents.Draft;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which paper each step of a case issues until it is agreed or has failed (ADR 13), by the office that has the case. */
@Component
class CasePapers {

    private final PartyLetters letters;
    private final PaperFacts facts;
    private final Offices offices;

    CasePapers(PartyLetters letters, PaperFacts facts, Offices offices) {
        this.letters = letters;
        this.facts = facts;
        this.offices = offices;
    }

    /** Who applied, in writing or by word of mouth, signs an application; what came otherwise has its own paper. */
    void registered(Dispute dispute, Actor actor) {
        Source source = dispute.particulars.source();
        if (source == Source.WRITTEN || source == Source.ORAL) {
            Map<String, @Nullable Object> told = facts.of(dispute);
            told.put("parties", facts.parties(dispute));
            told.put("amount", PaperFacts.amount(dispute));
            told.put("description", dispute.particulars.description());
            issue(dispute, actor, new Draft("application", told));
        }
    }

    void accepted(Dispute dispute, Actor actor, LocalDate concludeBy) {
        Particulars particulars = dispute.particulars;
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("parties", facts.parties(dispute));
        told.put("source", facts.word("source", particulars.source()));
        told.put("referralNo", particulars.referralNo());
        told.put("amount", PaperFacts.amount(dispute));
        told.put("description", particulars.description());
        told.put("acceptedOn", PaperFacts.dayOf(dispute.acceptedAt));
        told.put("concludeBy", PaperFacts.day(concludeBy));
        issue(dispute, actor, new Draft("acceptance-form", told));
    }

    void rightsGiven(Dispute dispute, Actor actor) {
        Stage stage = dispute.stage();
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("givenOn", PaperFacts.day(Objects.requireNonNull(stage.rightsGivenOn)));
        told.put("means", facts.word("means", Objects.requireNonNull(stage.rightsMeans)));
        issue(dispute, actor, new Draft("rights-notice", told));
    }

    void factsRecorded(Dispute dispute, Actor actor) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("recordedOn", PaperFacts.day(facts.today()));
        told.put("findings", dispute.findings().orElse(null));
        told.put("test", Boolean.TRUE.equals(dispute.stage().expertTest) ? "需要" : "不需要");
        issue(dispute, actor, new Draft("investigation-record", told));
    }

    /** Minutes of the session that was held last. */
    void sessionHeld(Dispute dispute, Actor actor, String place) {
        Session session = dispute.sessions.get(dispute.sessions.size() - 1);
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("heldAt", PaperFacts.moment(session.heldAt()));
        told.put("place", place);
        told.put("session", "第" + dispute.sessions.size() + "次");
        told.put("present", facts.sides(dispute, session.present()));
        told.put("absent", facts.sides(dispute, session.absent()));
        told.put("mediator", facts.mediator(dispute));
        told.put("minutes", session.minutes());
        told.put("result", facts.word("sessionResult", session.result()));
        issue(dispute, actor, new Draft("minutes", told));
    }

    /** @param before when it was to be held, where it has been moved */
    void sessionArranged(Dispute dispute, Actor actor, SessionPlan plan, @Nullable Instant before) {
        Map<String, @Nullable Object> told = session(dispute, plan);
        told.put("before", before == null ? null : PaperFacts.moment(before));
        told.put("mediator", facts.mediator(dispute));
        invite(dispute, actor, plan, new Draft("session-notice", told));
    }

    void sessionCancelled(Dispute dispute, Actor actor, SessionPlan plan) {
        invite(dispute, actor, plan, new Draft("session-cancellation", session(dispute, plan)));
    }

    private Map<String, @Nullable Object> session(Dispute dispute, SessionPlan plan) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("invited", facts.sides(dispute, plan.invited()));
        told.put("sessionAt", PaperFacts.moment(plan.at()));
        told.put("place", plan.place());
        return told;
    }

    private void invite(Dispute dispute, Actor actor, SessionPlan plan, Draft draft) {
        letters.issue(dispute, offices.get(dispute.office), actor, List.of(draft), plan.invited());
    }

    /** Where a session is held unless something else is said. */
    String placeOf(Dispute dispute) {
        return offices.get(dispute.office).name();
    }

    void extended(Dispute dispute, Actor actor, LocalDate before, LocalDate until) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("before", PaperFacts.day(before));
        told.put("until", PaperFacts.day(until));
        issue(dispute, actor, new Draft("extension", told));
    }

    /** To be called before the case leaves the office that writes. */
    void escalated(Dispute dispute, Actor actor, Office next) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        long sessions = dispute.sessions.stream()
                .filter(session -> session.tier() == dispute.tier)
                .count();
        told.put("to", Objects.requireNonNullElse(next.committee(), next.name()));
        told.put("acceptedOn", PaperFacts.dayOf(dispute.acceptedAt));
        told.put("sessions", sessions + "次");
        told.put("description", dispute.particulars.description());
        told.put("findings", dispute.findings().orElse(null));
        issue(dispute, actor, new Draft("next-tier", told));
    }

    /** To be called before the case leaves the office that writes. */
    void transferred(Dispute dispute, Actor actor, Office to, TransferGround ground, String note) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("to", to.name());
        told.put("ground", facts.word("transferGround", ground));
        told.put("note", note);
        told.put("description", dispute.particulars.description());
        issue(dispute, actor, new Draft("transfer", told));
    }

    /** Law 26: whoever is left without an agreement, or with one about a part only, is told their ways in writing. */
    void waysOutTold(Dispute dispute, Actor actor) {
        Outcome outcome = dispute.outcome;
        if (outcome == null) {
            return; // A token was moved here; closing refuses such a case, and nothing of this stays.
        }
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("waysOut", facts.waysOut(dispute));
        switch (outcome) {
            case DECLINED, REFUSED -> {
                told.put("reason", facts.reason(dispute));
                issue(dispute, actor, new Draft("refusal-notice", told));
            }
            case WITHDRAWN, TERMINATED -> {
                told.put("reason", facts.reason(dispute));
                issue(dispute, actor, new Draft("termination-notice", told));
            }
            case AGREED_ORAL, AGREED_WRITTEN -> {
                told.put("occasion", "双方就一部分达成了协议；协议没有包括的部分，当事人可以另行解决");
                issue(dispute, actor, new Draft("ways-out", told));
            }
        }
    }

    /** To those who are to see to it at once; they learn whom it is about, not how to reach them. */
    void riskReported(Dispute dispute, Actor actor, Alerts.Alert alert, String to) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("to", to);
        told.put("risk", facts.word("alertKind", alert.kind()));
        told.put("note", alert.note());
        told.put("reportedAt", PaperFacts.moment(alert.at()));
        told.put("reporter", alert.by());
        issue(dispute, actor, new Draft("risk-report", told));
    }

    private void issue(Dispute dispute, Actor actor, Draft draft) {
        letters.issue(dispute, offices.get(dispute.office), actor, List.of(draft));
    }
}
