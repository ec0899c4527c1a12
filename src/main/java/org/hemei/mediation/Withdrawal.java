package org.hemei.mediation;

import java.util.ArrayList;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party stops the mediation, at any moment and without giving the other a say (People's Mediation Law 23). */
@Service
public class Withdrawal {

    private static final int LONGEST_REASON = 2000;

    private final Disputes disputes;
    private final CaseProcess process;
    private final Worklist worklist;
    private final Audit audit;

    Withdrawal(Disputes disputes, CaseProcess process, Worklist worklist, Audit audit) {
        this.disputes = disputes;
        this.process = process;
        this.worklist = worklist;
        this.audit = audit;
    }

    /** @throws NotFound when the person may not see the case; the case is locked before the engine */
    @Transactional
    public void withdraw(String caseNo, @Nullable String party, @Nullable String reason, Actor actor) {
        Dispute seen = disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
        if (!seen.isVisibleTo(actor)) {
            audit.refused(caseNo, actor);
            throw new NotFound("dispute " + caseNo);
        }
        if (!seen.isHandledBy(actor) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " does not handle " + caseNo);
        }
        worklist.lockCase(caseNo);
        Dispute dispute = disputes.findById(caseNo).orElseThrow();
        dispute.refuseEnded();
        PartyRole who = check(party, reason);
        dispute.withdraw(who, String.valueOf(PlainText.trimmed(reason)));
        disputes.save(dispute);
        audit.record(
                caseNo,
                actor,
                dispute.tier,
                "withdraw",
                Phrase.of("mediation.history.withdraw", Phrase.of("mediation.partyRole." + who)));
        process.withdrawn(caseNo);
    }

    private static PartyRole check(@Nullable String party, @Nullable String reason) {
        List<FieldError> errors = new ArrayList<>();
        PartyRole who = null;
        for (PartyRole role : PartyRole.values()) {
            who = role.name().equals(party) ? role : who;
        }
        if (who == null) {
            boolean missing = PlainText.trimmed(party) == null;
            errors.add(error("party", missing ? Code.REQUIRED : Code.UNKNOWN));
        }
        String text = PlainText.trimmed(reason);
        if (text == null) {
            errors.add(error("reason", Code.REQUIRED));
        } else if (!PlainText.isStorable(text)) {
            errors.add(new FieldError("reason", Code.FORMAT, Phrase.of("platform.field.characters", label("reason"))));
        } else if (text.codePointCount(0, text.length()) > LONGEST_REASON) {
            errors.add(new FieldError(
                    "reason", Code.RANGE, Phrase.of("platform.field.tooLong", label("reason"), "" + LONGEST_REASON)));
        }
        if (who == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return who;
    }

    private static FieldError error(String field, Code code) {
        return new FieldError(field, code, Phrase.of("platform.field." + code, label(field)));
    }

    private static Phrase label(String field) {
        return Phrase.of("mediation.withdraw.label." + field);
    }
}
