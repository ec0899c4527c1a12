package org.hemei.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.notifications.Notice;
import org.hemei.notifications.Notifications;
import org.hemei.notifications.Recipient;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Component;

/** Takes a case out to work on it and puts it back, with a line in its history about what was done. */
@Component
class Casework {

    /** How far a date that was typed may lie from the case before it is taken for a slip; a default of ours. */
    private static final int PLAUSIBLE_YEARS = 1;

    /** Civil Code 188. */
    private static final int LONGEST_LIMITATION_YEARS = 20;

    private static final Actor SYSTEM = new Actor("system", "系统", List.of());

    private final Disputes disputes;
    private final Worklist worklist;
    private final Audit audit;
    private final CurrentActor current;
    private final Notifications notifications;
    private final Clock clock;

    Casework(
            Disputes disputes,
            Worklist worklist,
            Audit audit,
            CurrentActor current,
            Notifications notifications,
            Clock clock) {
        this.disputes = disputes;
        this.worklist = worklist;
        this.audit = audit;
        this.current = current;
        this.notifications = notifications;
        this.clock = clock;
    }

    Dispute get(String caseNo) {
        return disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
    }

    /** For steps that a timer takes, which nobody has locked the case for: first the case, then the engine. */
    Dispute getLocked(String caseNo) {
        worklist.lockCase(caseNo);
        return get(caseNo);
    }

    void save(Dispute dispute) {
        disputes.save(dispute);
    }

    /** @param what the last part of the message code that tells it, {@code mediation.history.<what>} */
    void save(Dispute dispute, Actor actor, String action, String what, Object... details) {
        note(dispute, actor, action, what, details);
        disputes.save(dispute);
    }

    /** One more line of history beside that of {@link #save(Dispute, Actor, String, String, Object...)}. */
    void note(Dispute dispute, Actor actor, String action, String what, Object... details) {
        audit.record(dispute.caseNo, actor, dispute.tier, action, Phrase.of("mediation.history." + what, details));
    }

    /** A line about a step that nobody in particular took. */
    void note(Dispute dispute, String action, String what, Object... details) {
        note(dispute, current.orSystem(), action, what, details);
    }

    /** A step of the process itself, done in the name of whoever set it going. */
    void save(Dispute dispute, String action, String what, Object... details) {
        save(dispute, current.orSystem(), action, what, details);
    }

    /** A step that is due by law or rule and that nobody in particular takes. */
    void saveAsSystem(Dispute dispute, String action, String what, Object... details) {
        save(dispute, SYSTEM, action, what, details);
    }

    /** Whoever set the present step going. */
    Actor actor() {
        return current.orSystem();
    }

    /** A colleague reads it among their messages, unless they have done it themselves. */
    void tell(Dispute dispute, String username, String what, Actor by) {
        if (!username.equals(by.username())) {
            notifications.send(Notice.of(
                            what + "/" + dispute.caseNo + "/" + username + "/" + now().toEpochMilli(),
                            Recipient.colleague(username),
                            Phrase.of("mediation.message." + what, dispute.caseNo),
                            Phrase.of("mediation.message." + what + ".text", dispute.particulars.title(), by.name()))
                    .about(dispute.caseNo, dispute.office)
                    .leadingTo("/disputes/" + dispute.caseNo));
        }
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Papers may be entered late, but nothing happened long before the case, and nothing done lies in the future. */
    void refuseImplausible(Dispute dispute, String field, LocalDate day, LocalDate latest) {
        refuseOutside(dispute, field, day, PLAUSIBLE_YEARS, latest);
    }

    /** What an office does in a case it does from the day the case was registered on, and it has done it by today. */
    void refuseOutsideCase(Dispute dispute, String field, LocalDate day) {
        LocalDate opened = CityTime.day(dispute.particulars.registeredAt());
        Phrase what = Phrase.of("mediation.day." + field);
        if (day.isAfter(today())) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.afterToday", what, today().toString()));
        }
        if (day.isBefore(opened)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.beforeCase", what, opened.toString()));
        }
    }

    /** What came to pass before the case, and not so long ago that no court would hear of it. */
    void refuseImplausiblePast(Dispute dispute, String field, LocalDate day) {
        refuseOutside(dispute, field, day, LONGEST_LIMITATION_YEARS, today());
    }

    private static void refuseOutside(Dispute dispute, String field, LocalDate day, int years, LocalDate latest) {
        LocalDate earliest = CityTime.day(dispute.particulars.registeredAt()).minusYears(years);
        if (day.isAfter(latest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.notAfter", latest.toString()));
        }
        if (day.isBefore(earliest)) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("mediation.notBefore", earliest.toString()));
        }
    }

    /** Plans may lie ahead, but not beyond what anybody plans. */
    void refuseImplausiblePlan(Dispute dispute, String field, LocalDate day) {
        refuseImplausible(dispute, field, day, today().plusYears(PLAUSIBLE_YEARS));
    }
}
