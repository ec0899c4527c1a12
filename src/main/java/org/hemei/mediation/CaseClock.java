package org.hemei.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.Span;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets, moves and ends the deadlines of cases by the rules each case is pinned to, and has them watched over. */
@Component
class CaseClock {

    static final String ACCEPTANCE = "mediation.acceptance";
    static final String CONCLUSION = "mediation.conclusion";
    static final String ESCALATION = "mediation.escalation";
    static final String EXTENSION = "mediation.extension";
    static final String EXPERT_TEST = "mediation.expertTest";
    static final String CONFIRMATION = "mediation.judicialConfirmation";
    static final String PERFORMANCE = "mediation.performance";
    static final String URGING = "mediation.urging";
    static final String REVISIT = "mediation.revisit";
    static final String SUPERVISION = "mediation.electionSupervision";

    /** Of a party towards the court, which no mediation stops (BO 12); the office only warns of it. */
    static final String REVOCATION = "mediation.decisionRevocation";

    /** Any of these is the month in which a tier is to conclude; only one runs at a time. */
    static final List<String> LIMITS = List.of(CONCLUSION, ESCALATION, EXTENSION);

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final CaseProcess process;
    private final Worklist worklist;
    private final Clock clock;

    CaseClock(Rulebook rulebook, WorkingCalendar calendar, CaseProcess process, Worklist worklist, Clock clock) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.process = process;
        this.worklist = worklist;
        this.clock = clock;
    }

    /** A case keeps the version it started with; what that version did not know yet is taken from the present one. */
    private Profile profile(Dispute dispute, Predicate<Profile> knows) {
        String name = dispute.particulars.profile();
        Profile pinned = rulebook.profile(name, dispute.particulars.profileVersion());
        return knows.test(pinned) ? pinned : rulebook.profile(name, rulebook.version(name));
    }

    Rule rule(Dispute dispute, String name) {
        return profile(dispute, profile -> profile.find(name).isPresent()).rule(name);
    }

    int parameter(Dispute dispute, String name) {
        return profile(dispute, profile -> profile.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name)))
                .number(name);
    }

    /** Starts the time limit of a rule. */
    CaseDeadline set(Dispute dispute, String name, LocalDate start) {
        return watch(dispute, deadline(dispute, name, start), dispute.office);
    }

    CaseDeadline deadline(Dispute dispute, String name, LocalDate start) {
        Rule rule = rule(dispute, name);
        return CaseDeadline.of(rule, dispute.tier, start, calendar.deadline(start, rule.span()));
    }

    CaseDeadline watch(Dispute dispute, CaseDeadline deadline, String office) {
        dispute.deadlines.add(deadline);
        int days =
                parameter(dispute, deadline.isOfCourt() ? "mediation.courtLimitWarningDays" : "mediation.reminderDays");
        LocalDate remind = deadline.due().minusDays(days);
        LocalDate earliest = LocalDate.now(clock).plusDays(1);
        LocalDate on = remind.isBefore(earliest) ? earliest : remind;
        process.watch(
                dispute.caseNo,
                deadline.rule(),
                office,
                on.isAfter(deadline.due())
                        ? clock.instant()
                        : on.atTime(START_OF_WORK).atZone(CityTime.ZONE).toInstant(),
                CityTime.endOf(deadline.due()));
        return deadline;
    }

    /** By when the first thing agreed is to be done; where no day was agreed, it is looked after within a default time. */
    LocalDate performance(Dispute dispute, Agreement agreement) {
        return dispute.instalments.stream()
                .findFirst()
                .map(first -> performance(dispute, first.dueOn()).due())
                .orElseGet(() -> set(dispute, URGING, agreement.effectiveOn()).due());
    }

    CaseDeadline performance(Dispute dispute, LocalDate due) {
        LocalDate effect = Objects.requireNonNull(dispute.agreement).effectiveOn();
        return watch(dispute, CaseDeadline.agreed(PERFORMANCE, dispute.tier, effect, due), dispute.office);
    }

    /** What the deadline asks has been done, or no longer matters. */
    void meet(Dispute dispute, String name) {
        dispute.running(name).ifPresent(deadline -> {
            dispute.replace(deadline, deadline.met(clock.instant()));
            process.stopWatching(dispute.caseNo, name);
        });
    }

    void meetLimits(Dispute dispute) {
        LIMITS.forEach(limit -> meet(dispute, limit));
    }

    /** The limit that runs at this tier. */
    CaseDeadline limit(Dispute dispute) {
        return LIMITS.stream()
                .flatMap(limit -> dispute.running(limit).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no limit runs for " + dispute.caseNo));
    }

    /** Days that are not counted, such as those of an expert test, put a limit off by their number. */
    CaseDeadline putOff(Dispute dispute, CaseDeadline limit, LocalDate counted, LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until);
        List<Phrase> steps = new ArrayList<>();
        steps.add(Phrase.of("mediation.derivation.suspended", from.toString(), until.toString(), "" + days));
        Deadline moved = days == 0
                ? calendar.deadline(counted.minusDays(1), Span.after(1, Span.Unit.DAY))
                : calendar.deadline(counted, Span.after(Math.toIntExact(days), Span.Unit.DAY));
        steps.addAll(moved.derivation());
        return move(dispute, limit, moved, steps, null, null);
    }

    CaseDeadline move(
            Dispute dispute,
            CaseDeadline deadline,
            Deadline moved,
            List<Phrase> steps,
            @Nullable String by,
            @Nullable String reason) {
        CaseDeadline after = deadline.movedTo(moved, steps, by, reason);
        Instant before = CityTime.endOf(deadline.due());
        String watching = process.watchedFor(dispute.caseNo, deadline.rule()).orElse(dispute.office);
        process.stopWatching(dispute.caseNo, deadline.rule());
        dispute.deadlines.remove(deadline);
        watch(dispute, after, watching);
        Instant now = CityTime.endOf(after.due());
        worklist.reschedule(dispute.caseNo, process.tasksOf(deadline.rule()), before, now);
        process.reschedule(dispute.caseNo, deadline.rule(), before, now);
        return after;
    }

    /** Another office has the case: its people are reminded from now on, and its lead is told. */
    void watchAnew(Dispute dispute) {
        List<CaseDeadline> running = dispute.deadlines.stream()
                .filter(deadline -> deadline.isRunning() && !deadline.rule().equals(SUPERVISION))
                .toList();
        for (CaseDeadline deadline : running) {
            process.stopWatching(dispute.caseNo, deadline.rule());
            dispute.deadlines.remove(deadline);
            watch(dispute, deadline, dispute.office);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
