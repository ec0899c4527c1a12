package org.hemei.mediation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约调: a session is arranged, moved or called off, and the parties who are invited are told in writing. */
@Service
public class SessionPlanning {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_PLACE = 200;
    private static final int PLANNED_YEARS = 1;

    private final CaseAccess access;
    private final Casework casework;
    private final SessionPlans plans;
    private final SessionWarnings warnings;
    private final CasePapers papers;

    SessionPlanning(
            CaseAccess access, Casework casework, SessionPlans plans, SessionWarnings warnings, CasePapers papers) {
        this.access = access;
        this.casework = casework;
        this.plans = plans;
        this.warnings = warnings;
        this.papers = papers;
    }

    /**
     * @param at as {@code yyyy-MM-ddTHH:mm}, in the city's time
     * @param sure {@code at} once more, where what speaks against it was read
     * @throws InvalidInput also at {@code sure}, telling what speaks against the time
     * @throws Conflict when no session can be held, or one is arranged already
     */
    @Transactional
    public void plan(
            String caseNo,
            @Nullable String at,
            @Nullable String place,
            Set<PartyRole> invited,
            @Nullable String sure,
            Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        String mediator = mediator(dispute);
        if (plans.findByCaseNoAndState(caseNo, SessionPlan.State.PLANNED).isPresent()) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.session.already"));
        }
        ActionCheck check = new ActionCheck("session");
        Instant when = time(check, dispute, mediator, at, sure);
        String where = check.line("place", place, LONGEST_PLACE);
        if (invited.isEmpty()) {
            check.reject("applicant", Code.REQUIRED, Phrase.of("mediation.session.nobody"));
        }
        check.done();
        begin(dispute, mediator, ActionCheck.sure(when), ActionCheck.sure(where), invited, actor);
    }

    /**
     * To another time or place; whoever is invited stays so, and is told of both times.
     *
     * @param seen the session as it was when this was decided, {@link SessionPlan#version()}
     * @throws Conflict when it has been moved or called off since
     */
    @Transactional
    public void move(
            String caseNo,
            @Nullable String seen,
            @Nullable String at,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String sure,
            Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        SessionPlan plan = open(dispute, seen);
        ActionCheck check = new ActionCheck("reschedule");
        Instant when = time(check, dispute, plan.mediator(), at, sure);
        String where = check.line("place", place, LONGEST_PLACE);
        String why = check.text("reason", reason);
        check.done();
        move(dispute, plan, ActionCheck.sure(when), ActionCheck.sure(where), Note.of(ActionCheck.sure(why)), actor);
    }

    /** As {@link #move}. */
    @Transactional
    public void cancel(String caseNo, @Nullable String seen, @Nullable String reason, Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        SessionPlan plan = open(dispute, seen);
        ActionCheck check = new ActionCheck("cancel");
        String why = check.text("reason", reason);
        check.done();
        plans.save(plan.cancelled(casework.now()));
        casework.note(
                dispute, actor, "cancelSession", "cancelSession", told(plan.at()), Note.of(ActionCheck.sure(why)));
        papers.sessionCancelled(dispute, actor, plan);
    }

    /** What speaks against the time of the arranged session of a case as it stands now. */
    @Transactional(readOnly = true)
    public List<Phrase> warnings(DisputeFile file) {
        return file.plan()
                .map(plan -> warnings.of(casework.get(file.caseNo()), plan.mediator(), plan.at()))
                .orElse(List.of());
    }

    /** Arranged by the form of a task, at the office; what was arranged before is moved. */
    void arrange(Dispute dispute, Instant at, Actor actor) {
        String mediator = mediator(dispute);
        plans.findByCaseNoAndState(dispute.caseNo, SessionPlan.State.PLANNED)
                .ifPresentOrElse(
                        plan -> {
                            if (!plan.at().equals(at)) {
                                Phrase why = Phrase.of("mediation.session.arrangedAnew");
                                move(dispute, plan, at, plan.place(), why, actor);
                            }
                        },
                        () -> begin(
                                dispute, mediator, at, papers.placeOf(dispute), EnumSet.allOf(PartyRole.class), actor));
    }

    /** @throws InvalidInput naming the field, for a time that is over or further ahead than anybody plans */
    void refuseImplausible(String field, @Nullable Instant at) {
        if (at != null) {
            Phrase wrong = wrong(at);
            if (wrong != null) {
                throw new InvalidInput(field, Code.IMPOSSIBLE, wrong);
            }
        }
    }

    /** The session that was arranged for that day has been held; @return where it was. */
    String held(Dispute dispute, Instant heldAt) {
        return plans.findByCaseNoAndState(dispute.caseNo, SessionPlan.State.PLANNED)
                .filter(plan -> CityTime.day(plan.at()).equals(CityTime.day(heldAt)))
                .map(plan -> plans.save(plan.heldAs(dispute.sessions.size(), casework.now()))
                        .place())
                .orElseGet(() -> papers.placeOf(dispute));
    }

    /** There is nothing left to meet for; whoever was invited to a session to come is told. */
    void lapse(Dispute dispute, Actor actor) {
        plans.findByCaseNoAndState(dispute.caseNo, SessionPlan.State.PLANNED).ifPresent(plan -> {
            plans.save(plan.cancelled(casework.now()));
            casework.note(dispute, actor, "cancelSession", "lapseSession", told(plan.at()));
            if (plan.at().isAfter(casework.now())) {
                papers.sessionCancelled(dispute, actor, plan);
            }
        });
    }

    void passTo(Dispute dispute, String successor) {
        plans.findByCaseNoAndState(dispute.caseNo, SessionPlan.State.PLANNED)
                .ifPresent(plan -> plans.save(plan.passedTo(successor, casework.now())));
    }

    private void begin(
            Dispute dispute, String mediator, Instant at, String place, Set<PartyRole> invited, Actor actor) {
        SessionPlan plan = SessionPlan.of(dispute.caseNo, dispute.office, mediator, at, place, invited, casework.now());
        plans.save(plan);
        casework.note(dispute, actor, "planSession", "planSession", told(at), place, sides(invited));
        papers.sessionArranged(dispute, actor, plan, null);
    }

    private void move(Dispute dispute, SessionPlan plan, Instant at, String place, Phrase why, Actor actor) {
        SessionPlan moved = plan.movedTo(at, place, casework.now());
        plans.save(moved);
        casework.note(dispute, actor, "moveSession", "moveSession", told(plan.at()), told(at), place, why);
        papers.sessionArranged(dispute, actor, moved, plan.at());
    }

    private SessionPlan open(Dispute dispute, @Nullable String seen) {
        SessionPlan plan = plans.findByCaseNoAndState(dispute.caseNo, SessionPlan.State.PLANNED)
                .orElseThrow(() -> Conflict.inState(dispute.state.name(), Phrase.of("mediation.session.none")));
        if (!plan.version().equals(seen)) {
            throw Conflict.inState(
                    plan.version(), Phrase.of("mediation.session.changed", told(plan.at()), plan.place()));
        }
        return plan;
    }

    private static String mediator(Dispute dispute) {
        dispute.refuseEnded();
        String mediator = dispute.stage().mediator;
        if (mediator == null || !dispute.state.isMediation() || Session.isAgreed(dispute.sessions, dispute.tier)) {
            throw Conflict.inState(dispute.state.name(), Phrase.of("mediation.session.notNow"));
        }
        return mediator;
    }

    private @Nullable Instant time(
            ActionCheck check, Dispute dispute, String mediator, @Nullable String at, @Nullable String sure) {
        Instant when = check.moment("at", at);
        if (when == null) {
            return null;
        }
        Phrase wrong = wrong(when);
        if (wrong != null) {
            check.reject("at", Code.IMPOSSIBLE, wrong);
            return null;
        }
        if (!String.valueOf(at).equals(sure)) {
            warnings.of(dispute, mediator, when).stream()
                    .reduce((one, other) -> Phrase.of("mediation.session.warning.and", one, other))
                    .ifPresent(
                            told -> check.reject("sure", Code.REQUIRED, Phrase.of("mediation.session.warning", told)));
        }
        return when;
    }

    private @Nullable Phrase wrong(Instant at) {
        if (at.isBefore(casework.now())) {
            return Phrase.of("mediation.session.past");
        }
        return CityTime.day(at).isAfter(casework.today().plusYears(PLANNED_YEARS))
                ? Phrase.of(
                        "mediation.notAfter",
                        casework.today().plusYears(PLANNED_YEARS).toString())
                : null;
    }

    private static String told(Instant at) {
        return CityTime.at(at).format(MINUTE);
    }

    private static Phrase sides(Set<PartyRole> invited) {
        return Phrase.of("mediation.session.invited."
                + (invited.size() == PartyRole.values().length
                        ? "BOTH"
                        : invited.iterator().next().name()));
    }
}
