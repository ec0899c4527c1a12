package org.hemei.mediation;

import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.Staffing;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another mediator takes a case over: a party asks for it, or the mediator has an interest in the matter (Provisions on
 * People's Mediation Work 31; recusal).
 */
@Service
public class Replacement {

    private final CaseAccess access;
    private final Casework casework;
    private final CaseProcess process;
    private final Worklist worklist;
    private final Staffing staffing;
    private final SessionPlanning planning;

    Replacement(
            CaseAccess access,
            Casework casework,
            CaseProcess process,
            Worklist worklist,
            Staffing staffing,
            SessionPlanning planning) {
        this.access = access;
        this.casework = casework;
        this.process = process;
        this.worklist = worklist;
        this.staffing = staffing;
        this.planning = planning;
    }

    /** @param conflictFree that the new mediator was asked and has no interest in the parties or the dispute */
    @Transactional
    public void replace(
            String caseNo, @Nullable String mediator, @Nullable String reason, boolean conflictFree, Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        dispute.refuseClosed();
        String before = dispute.stage().mediator;
        if (before == null) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.replace.nobodyYet"));
        }
        ActionCheck check = new ActionCheck("mediator");
        String username = check.text("mediator", mediator);
        Staff next = staffing.eligible(dispute.office, Role.MEDIATOR).stream()
                .filter(staff -> staff.username().equals(username))
                .findFirst()
                .orElse(null);
        if (username != null && (next == null || username.equals(before))) {
            String why = next == null ? "mediation.appointMediator.unknown" : "mediation.replace.same";
            check.reject("mediator", next == null ? Code.UNKNOWN : Code.DUPLICATE, Phrase.of(why, username));
        }
        String why = check.text("reason", reason);
        if (!conflictFree) {
            check.reject("conflictFree", Code.REQUIRED, Phrase.of("mediation.replace.conflictUnchecked"));
        }
        check.done();
        String successor = ActionCheck.sure(username);
        dispute.stage().mediator = successor;
        dispute.stage().formerMediators.add(before);
        casework.save(
                dispute,
                actor,
                "replaceMediator",
                "replaceMediator",
                ActionCheck.sure(next).name(),
                Note.of(ActionCheck.sure(why)));
        casework.tell(dispute, successor, "appointed", actor);
        planning.passTo(dispute, successor);
        process.replaced(caseNo, successor);
        worklist.handOver(caseNo, before, successor);
    }
}
