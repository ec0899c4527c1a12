package org.hemei.mediation;

import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A party stops the mediation, at any moment and without giving the other a say (People's Mediation Law 23). */
@Service
public class Withdrawal {

    private final CaseAccess access;
    private final Casework casework;
    private final CaseProcess process;
    private final SessionPlanning planning;

    Withdrawal(CaseAccess access, Casework casework, CaseProcess process, SessionPlanning planning) {
        this.access = access;
        this.casework = casework;
        this.process = process;
        this.planning = planning;
    }

    /** @throws NotFound when the person may not see the case */
    @Transactional
    public void withdraw(String caseNo, @Nullable String party, @Nullable String reason, Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        dispute.refuseEnded();
        ActionCheck check = new ActionCheck("withdraw");
        PartyRole who = check.option("party", party, PartyRole.class);
        String why = check.text("reason", reason);
        check.done();
        dispute.withdraw(ActionCheck.sure(who), ActionCheck.sure(why));
        planning.lapse(dispute, actor);
        casework.save(dispute, actor, "withdraw", "withdraw", Phrase.of("mediation.partyRole." + who));
        process.withdrawn(caseNo);
    }
}
