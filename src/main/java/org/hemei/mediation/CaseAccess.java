package org.hemei.mediation;

import java.util.function.Predicate;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Component;

/** Lets those take a case in hand who may act on it beside its tasks; the case is locked before the engine. */
@Component
class CaseAccess {

    private final Disputes disputes;
    private final Worklist worklist;
    private final Audit audit;

    CaseAccess(Disputes disputes, Worklist worklist, Audit audit) {
        this.disputes = disputes;
        this.worklist = worklist;
        this.audit = audit;
    }

    Dispute find(String caseNo) {
        return disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
    }

    /** @throws NotFound when there is no such case, or this person may not know of it, which is written down */
    Dispute visible(String caseNo, Actor actor) {
        Dispute dispute = find(caseNo);
        if (!dispute.isVisibleTo(actor)) {
            audit.refused(caseNo, actor);
            throw new NotFound("dispute " + caseNo);
        }
        return dispute;
    }

    /**
     * The case with what was written and filed in it, which names the parties in full: for those who handle it and for
     * auditors.
     *
     * @throws NotFound as {@link #visible}, and for whoever may only follow the case, which is written down too
     */
    Dispute readable(String caseNo, Actor actor) {
        Dispute dispute = visible(caseNo, actor);
        if (!dispute.isHandledBy(actor) && !actor.has(Role.AUDITOR)) {
            audit.refused(caseNo, actor);
            throw new NotFound("papers of " + caseNo);
        }
        return dispute;
    }

    /** For a look before {@link #forHandling}, with what takes long in between. */
    Dispute handled(String caseNo, Actor actor) {
        return permit(visible(caseNo, actor), actor, mayHandle(actor));
    }

    private static Predicate<Dispute> mayHandle(Actor actor) {
        return dispute -> dispute.isHandledBy(actor) && !actor.has(Role.AUDITOR);
    }

    /** The case as nobody else can change it until this is over. */
    Dispute forHandling(String caseNo, Actor actor) {
        return locked(caseNo, actor, mayHandle(actor));
    }

    /** Likewise, for what only the lead of the office may do. */
    Dispute forLeading(String caseNo, Actor actor) {
        return locked(caseNo, actor, dispute -> actor.serves(dispute.office, Role.LEAD));
    }

    /** Asked again once it is locked: meanwhile it may have gone to another office. */
    private Dispute locked(String caseNo, Actor actor, Predicate<Dispute> permitted) {
        permit(visible(caseNo, actor), actor, permitted);
        worklist.lockCase(caseNo);
        return permit(find(caseNo), actor, permitted);
    }

    private static Dispute permit(Dispute dispute, Actor actor, Predicate<Dispute> permitted) {
        if (!permitted.test(dispute)) {
            throw new Denied(actor.username() + " may not do this to " + dispute.caseNo);
        }
        return dispute;
    }
}
