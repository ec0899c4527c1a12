package org.hemei.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page: who is reading, where they are, what time it is, and where they may go. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private static final Set<Role> DO_TASKS = Set.of(Role.MEDIATOR);
    private static final Set<Role> REGISTER = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD);
    private static final Set<Role> READ_DISPUTES = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD, Role.AUDITOR);

    private final CurrentActor current;
    private final Offices offices;
    private final Clock clock;

    Frame(CurrentActor current, Offices offices, Clock clock) {
        this.current = current;
        this.offices = offices;
        this.clock = clock;
    }

    /** Which entries of the navigation this person has. */
    record Viewer(String username, String name, String office, boolean tasks, boolean disputes, boolean newDispute) {}

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        if (!current.isLoggedIn()) {
            return null;
        }
        Actor actor = current.get();
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
                actor.hasAny(REGISTER));
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        String query = request.getQueryString();
        boolean read = request.getMethod().equals("GET");
        return request.getRequestURI() + (read && query != null ? "?" + query : "");
    }

    @ModelAttribute("now")
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
