package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead of an office sets another day for what the office promised itself; what the law sets nobody changes. */
@Service
public class DeadlineChange {

    private final CaseAccess access;
    private final Casework casework;
    private final CaseClock caseClock;

    DeadlineChange(CaseAccess access, Casework casework, CaseClock caseClock) {
        this.access = access;
        this.casework = casework;
        this.caseClock = caseClock;
    }

    @Transactional
    public void change(String caseNo, String rule, @Nullable String due, @Nullable String reason, Actor actor) {
        Dispute dispute = access.forLeading(caseNo, actor);
        CaseDeadline deadline = dispute.running(rule)
                .orElseThrow(() -> Conflict.inState(dispute.state.name(), Phrase.of("mediation.deadline.notRunning")));
        if (!deadline.internal()) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.deadline.statutory"));
        }
        ActionCheck check = new ActionCheck("deadline");
        LocalDate day = check.date("due", due);
        if (day != null && day.isBefore(casework.today())) {
            check.reject(
                    "due",
                    Code.IMPOSSIBLE,
                    Phrase.of("mediation.notBefore", casework.today().toString()));
        } else if (day != null && day.isAfter(casework.today().plusYears(1))) {
            check.reject(
                    "due",
                    Code.IMPOSSIBLE,
                    Phrase.of(
                            "mediation.notAfter", casework.today().plusYears(1).toString()));
        }
        String why = check.text("reason", reason);
        check.done();
        LocalDate chosen = ActionCheck.sure(day);
        String because = ActionCheck.sure(why);
        Phrase step = Phrase.of("mediation.derivation.changed", actor.name(), chosen.toString(), because);
        Deadline moved = new Deadline(chosen, chosen, false, List.of(step));
        caseClock.move(dispute, deadline, moved, List.of(step), actor.username(), because);
        casework.save(
                dispute,
                actor,
                "changeDeadline",
                "changeDeadline",
                Phrase.of("mediation.deadline." + rule),
                chosen.toString(),
                because);
    }
}
