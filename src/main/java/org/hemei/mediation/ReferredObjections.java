package org.hemei.mediation;

import java.util.List;
import java.util.Locale;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.offices.Actor;
import org.hemei.voting.dispute.DisputeOffice;
import org.hemei.voting.dispute.DisputedAnswer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes on what is disputed about a roll or a result, with the parties as far as they are known. */
@Component
class ReferredObjections implements DisputeOffice {

    private final Intake intake;
    private final MessageSource messages;

    ReferredObjections(Intake intake, MessageSource messages) {
        this.intake = intake;
        this.messages = messages;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(DisputedAnswer disputed, Actor actor) {
        boolean election = disputed.subject() == DisputedAnswer.Subject.ELECTION_ROLL;
        IntakeForm form = new IntakeForm(
                told("mediation.referred.title." + disputed.subject(), disputed.reference()),
                (election ? Category.COMMITTEE_ELECTION : Category.OWNERS_DECISION).name(),
                told("mediation.referred.text", disputed.body(), disputed.answer()),
                disputed.compound(),
                List.of(
                        new PartyForm(
                                PartyRole.APPLICANT.name(), disputed.objector(), PartyKind.PERSON.name(), null, null),
                        new PartyForm(
                                PartyRole.RESPONDENT.name(),
                                told("mediation.referred.respondent." + disputed.subject()),
                                PartyKind.COMMITTEE.name(),
                                null,
                                null)),
                Source.ELECTION.name(),
                disputed.reference(),
                null,
                null,
                null,
                null,
                null,
                null);
        return intake.refer(form, actor);
    }

    /** A case is written in Chinese, whoever opens it. */
    private String told(String code, Object... args) {
        return messages.getMessage(code, args, Locale.SIMPLIFIED_CHINESE);
    }
}
