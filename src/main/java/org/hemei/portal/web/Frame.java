package org.hemei.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.hemei.notifications.Inbox;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.DemoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What stands around every page: who is reading, where they are, what time it is, and where they may go.
 *
 * <p>Set before the controller is asked, so that a page that tells of a failure has its frame too.
 */
@Component
class Frame implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<Role> DO_TASKS = Set.of(Role.MEDIATOR, Role.LEAD, Role.POLICE, Role.SUPERVISOR);
    private static final Set<Role> REGISTER = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD);
    private static final Set<Role> READ_DISPUTES = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD, Role.AUDITOR);

    private static final Set<Role> READ_ELECTIONS = Set.of(Role.SUPERVISOR, Role.LEAD, Role.BUREAU, Role.AUDITOR);
    private static final Set<Role> READ_COMPOUNDS =
            Set.of(Role.OFFICER, Role.SUPERVISOR, Role.BUREAU, Role.MEDIATOR, Role.LEAD, Role.AUDITOR);
    private static final Set<Role> READ_SUBSIDIES = Set.of(Role.MEDIATOR, Role.LEAD, Role.AUDITOR);

    private static final Set<Role> CHECK_THE_AUDIT = Set.of(Role.AUDITOR, Role.ADMIN);

    private static final Set<Role> WORK_IN_OFFICES =
            EnumSet.complementOf(EnumSet.of(Role.COMMITTEE_MEMBER, Role.FIRM_USER));

    private final CurrentActor current;
    private final Offices offices;
    private final Inbox inbox;
    private final Clock clock;
    private final @Nullable DemoTime demoTime;

    Frame(CurrentActor current, Offices offices, Inbox inbox, Clock clock, ObjectProvider<DemoTime> demoTime) {
        this.current = current;
        this.offices = offices;
        this.inbox = inbox;
        this.clock = clock;
        this.demoTime = demoTime.getIfAvailable();
    }

    /** Which entries of the navigation this person has. */
    record Viewer(
            String username,
            String name,
            String office,
            boolean tasks,
            boolean disputes,
            boolean newDispute,
            boolean elections,
            boolean compounds,
            boolean subsidies,
            boolean demoClock,
            boolean calendar,
            boolean staff,
            boolean audit,
            boolean texts,
            boolean mail) {}

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Viewer viewer = viewer();
        request.setAttribute("viewer", viewer);
        request.setAttribute("unread", unread(viewer));
        request.setAttribute("path", path(request));
        request.setAttribute("now", OffsetDateTime.now(clock));
        request.setAttribute("timeMoved", demoTime != null && demoTime.isMoved());
        return true;
    }

    private @Nullable Viewer viewer() {
        return current.find().map(this::viewer).orElse(null);
    }

    private Viewer viewer(Actor actor) {
        String office = actor.offices().stream()
                .findFirst()
                .flatMap(offices::find)
                .map(Office::name)
                .orElse("");
        return new Viewer(
                actor.username(),
                actor.name(),
                office,
                actor.hasAny(DO_TASKS),
                actor.hasAny(READ_DISPUTES),
                actor.hasAny(REGISTER),
                actor.hasAny(READ_ELECTIONS),
                actor.hasAny(READ_COMPOUNDS),
                actor.hasAny(READ_SUBSIDIES),
                demoTime != null && actor.has(Role.ADMIN),
                actor.has(Role.ADMIN),
                actor.hasAny(WORK_IN_OFFICES),
                actor.hasAny(CHECK_THE_AUDIT),
                actor.has(Role.LEAD),
                actor.has(Role.ADMIN));
    }

    /** Counted when a page shows it: a redirect does not. */
    private LazyContextVariable<Integer> unread(@Nullable Viewer viewer) {
        return new LazyContextVariable<>() {
            @Override
            protected Integer loadValue() {
                return viewer == null ? 0 : inbox.unread(viewer.username());
            }
        };
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        boolean read = original == null && request.getMethod().equals("GET");
        return (original == null ? request.getRequestURI() : original) + (read && query != null ? "?" + query : "");
    }
}
