package org.hemei.mediation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The arranged sessions of a mediator, or of the offices they serve, by day. */
@Service
public class SessionCalendar {

    /** How much time a session is given; a default of ours. */
    public static final Duration LENGTH = Duration.ofHours(1);

    /** How far back and ahead a calendar program is told; a default of ours. */
    private static final int FEED_DAYS_BACK = 30;

    private static final int FEED_DAYS_AHEAD = 366;

    /** Those who hold sessions, or answer for those who do. */
    private static final Set<Role> HOLDING = Set.of(Role.MEDIATOR, Role.LEAD);

    /** Whose sessions are shown. */
    public enum Scope {
        MINE,
        OFFICE
    }

    /** Where arranged sessions are found. */
    public interface Store {

        /** Of one mediator, or of these offices, from {@code from} until before {@code to}, in the order of time. */
        List<SessionLine> between(Scope scope, Actor actor, Set<String> offices, Instant from, Instant to);

        /** Those that would still be held less than {@code distance} from this moment, except of this case. */
        List<SessionLine> near(String mediator, Instant at, Duration distance, String exceptCase);

        int count(Scope scope, Actor actor, Set<String> offices, Instant from, Instant to);
    }

    private final Store store;
    private final CaseAccess access;
    private final SessionPlans plans;
    private final Audit audit;
    private final Clock clock;

    SessionCalendar(Store store, CaseAccess access, SessionPlans plans, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** A mediator looks at their own sessions first, who leads an office at those of the office. */
    public static Scope usual(Actor actor) {
        return actor.ownRoles().contains(Role.LEAD) ? Scope.OFFICE : Scope.MINE;
    }

    public static boolean concerns(Actor actor) {
        return actor.hasAny(HOLDING);
    }

    /** Without those that were called off; from the first day to the last. */
    @Transactional(readOnly = true)
    public List<SessionLine> days(Scope scope, LocalDate first, LocalDate last, Actor actor) {
        return between(scope, first, last, actor).stream()
                .filter(line -> line.state() != SessionPlan.State.CANCELLED)
                .toList();
    }

    /** How many {@link #days} has for today in the usual scope. */
    @Transactional(readOnly = true)
    public int today(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return store.count(usual(actor), actor, offices(actor), start(today), start(today.plusDays(1)));
    }

    /** What a calendar program follows: a mediator's own sessions, also those that were called off. */
    @Transactional(readOnly = true)
    public List<SessionLine> feed(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return between(Scope.MINE, today.minusDays(FEED_DAYS_BACK), today.plusDays(FEED_DAYS_AHEAD), actor);
    }

    private List<SessionLine> between(Scope scope, LocalDate first, LocalDate last, Actor actor) {
        return store.between(scope, actor, offices(actor), start(first), start(last.plusDays(1)));
    }

    /** @throws NotFound when there is no such case or session, or this person may not know of it */
    public Entry entry(String caseNo, long id, Actor actor) {
        Dispute dispute = access.visible(caseNo, actor);
        SessionPlan plan = plans.findByCaseNoOrderByAt(caseNo).stream()
                .filter(one -> one.id() != null && one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("session " + id + " of " + caseNo));
        audit.viewed(caseNo, actor);
        return new Entry(id, plan, dispute.particulars.title());
    }

    /** A session of a case that was opened by number. */
    public record Entry(long id, SessionPlan plan, String title) {}

    private static Set<String> offices(Actor actor) {
        return actor.offices(HOLDING);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toInstant();
    }
}
