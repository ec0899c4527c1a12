package org.hemei.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.documents.Draft;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which papers an agreement and what becomes of it issue (ADR 13). */
@Component
class AgreementPapers {

    private final PartyLetters letters;
    private final PaperFacts facts;
    private final Offices offices;

    AgreementPapers(PartyLetters letters, PaperFacts facts, Offices offices) {
        this.letters = letters;
        this.facts = facts;
        this.offices = offices;
    }

    /** Law 28 to 30: in writing, or what was agreed by word of mouth is written down. */
    void agreed(Dispute dispute, Actor actor) {
        Agreement agreement = agreement(dispute);
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("parties", facts.parties(dispute));
        told.put("description", dispute.particulars.description());
        told.put("agreed", agreement.text());
        told.put("openPoints", agreement.partial() ? agreement.openPoints() : null);
        if (agreement.form() == AgreementForm.ORAL) {
            told.put("performance", agreement.onTheSpot() ? "已经当场履行完毕" : dueOn(agreement));
            told.put("effectiveOn", PaperFacts.day(agreement.effectiveOn()));
            issue(dispute, actor, List.of(new Draft("oral-agreement", told)));
        } else {
            told.put("findings", dispute.findings().orElse(null));
            told.put("onTheSpot", agreement.onTheSpot());
            told.put("instalments", instalments(dispute, agreement));
            told.put("dueOn", dueOn(agreement));
            told.put("jointMeeting", agreement.body() == AgreementBody.JOINT_MEETING);
            issue(dispute, actor, List.of(new Draft("agreement", told)));
        }
    }

    private static @Nullable String dueOn(Agreement agreement) {
        return agreement.dueOn() == null ? null : PaperFacts.day(agreement.dueOn());
    }

    /** Where all is due on one day, that day is told with the agreement. */
    private static List<Map<String, String>> instalments(Dispute dispute, Agreement agreement) {
        return dispute.instalments.stream()
                .filter(part -> !part.what().equals(agreement.text()))
                .map(part -> Map.of("on", PaperFacts.day(part.dueOn()), "what", part.what()))
                .toList();
    }

    /** Law 33: what both take to the court together; a joint meeting has first to be followed by the committee. */
    void confirmable(Dispute dispute, Actor actor, LocalDate until) {
        List<Draft> drafts = new ArrayList<>();
        LocalDate effectiveOn = agreement(dispute).effectiveOn();
        drafts.add(application(dispute, effectiveOn, until));
        if (dispute.performance.confirmation == Confirmation.CONFIRMABLE) {
            drafts.add(certificate(dispute, effectiveOn));
        }
        issue(dispute, actor, drafts);
    }

    /** Signed again before the committee, the agreement gets its certificate. */
    void resigned(Dispute dispute, Actor actor, LocalDate on) {
        issue(dispute, actor, List.of(certificate(dispute, on)));
    }

    private Draft application(Dispute dispute, LocalDate effectiveOn, LocalDate until) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("parties", facts.parties(dispute));
        told.put("effectiveOn", PaperFacts.day(effectiveOn));
        told.put("agreed", agreement(dispute).text());
        told.put("until", PaperFacts.day(until));
        return new Draft("confirmation-application", told);
    }

    private Draft certificate(Dispute dispute, LocalDate signedOn) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("mediator", facts.mediator(dispute));
        told.put("signedOn", PaperFacts.day(signedOn));
        told.put("agreed", agreement(dispute).text());
        return new Draft("mediation-certificate", told);
    }

    /** @param what the instalment that was performed; null where all was due at once */
    void performed(Dispute dispute, Actor actor, @Nullable String what, @Nullable String note) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put(
                "performed", Objects.requireNonNullElse(what, agreement(dispute).text()));
        told.put("how", facts.word("performed", Performed.YES));
        told.put("checkedOn", PaperFacts.day(facts.today()));
        told.put("note", note);
        issue(dispute, actor, List.of(new Draft("performance-proof", told)));
    }

    /** Law 31: what is still to be done, and by when it is looked after again. */
    void urged(Dispute dispute, Actor actor, LocalDate until) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put(
                "owed",
                dispute.instalments.stream()
                        .filter(part -> part.performedOn() == null)
                        .findFirst()
                        .map(Instalment::what)
                        .orElseGet(() -> agreement(dispute).text()));
        told.put("until", PaperFacts.day(until));
        issue(dispute, actor, List.of(new Draft("urging-notice", told)));
    }

    void defaulted(Dispute dispute, Actor actor) {
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("occasion", "双方达成的调解协议，经督促仍未履行");
        told.put("waysOut", facts.waysOut(dispute));
        issue(dispute, actor, List.of(new Draft("ways-out", told)));
    }

    void revisited(Dispute dispute, Actor actor) {
        Performance performance = dispute.performance;
        Map<String, @Nullable Object> told = facts.of(dispute);
        told.put("effectiveOn", PaperFacts.day(agreement(dispute).effectiveOn()));
        told.put("revisitedOn", PaperFacts.day(Objects.requireNonNull(performance.revisitedOn)));
        told.put("opinion", Boolean.TRUE.equals(performance.satisfied) ? "满意" : "不满意或者有反复");
        told.put("note", performance.revisitNote);
        issue(dispute, actor, List.of(new Draft("revisit-record", told)));
    }

    private static Agreement agreement(Dispute dispute) {
        return Objects.requireNonNull(dispute.agreement);
    }

    private void issue(Dispute dispute, Actor actor, List<Draft> drafts) {
        letters.issue(dispute, offices.get(dispute.office), actor, drafts);
    }
}
