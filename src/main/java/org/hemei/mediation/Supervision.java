package org.hemei.mediation;

import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens around a deadline: the office is reminded before, its lead is told after, and the case itself stays. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Supervision {

    private final Casework casework;

    Supervision(Casework casework) {
        this.casework = casework;
    }

    /** Of the year for going to court the parties are told, since it is theirs to use (BO 12). */
    public void remind(String caseNo, String rule) {
        tell(caseNo, rule, rule.equals(CaseClock.REVOCATION) ? "warnOfCourtLimit" : "remindOffice");
    }

    /** An election or hiring dispute that is half a year old is flagged for supervision from then on. */
    public void reportOverdue(String caseNo, String rule) {
        if (rule.equals(CaseClock.SUPERVISION)) {
            Dispute dispute = casework.getLocked(caseNo);
            dispute.supervisedAt = casework.now();
            casework.save(dispute, "flagForSupervision", "flagForSupervision");
        } else {
            tell(caseNo, rule, "reportOverdue");
        }
    }

    private void tell(String caseNo, String rule, String what) {
        Dispute dispute = casework.getLocked(caseNo);
        String due =
                dispute.running(rule).map(deadline -> deadline.due().toString()).orElse("");
        casework.note(dispute, what, what, Phrase.of("mediation.deadline." + rule), due);
    }

    /** @param ordered what the lead had done about it */
    public void supervise(String caseNo, @Nullable String ordered, Actor actor) {
        Dispute dispute = casework.get(caseNo);
        if (ordered == null) {
            casework.note(dispute, actor, "superviseDeadline", "supervise");
        } else {
            casework.note(dispute, actor, "superviseDeadline", "superviseWith", Note.of(ordered));
        }
    }
}
