package org.hemei.offices;

import java.util.List;
import java.util.Optional;
import org.hemei.platform.Denied;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking in this request, with their duties as they stand now and not as they stood at login. */
@Component
public class CurrentActor {

    private final Staffing staffing;

    CurrentActor(Staffing staffing) {
        this.staffing = staffing;
    }

    /** The person who is asking, or the application itself where a step is taken in nobody's name. */
    public Actor orSystem() {
        return isLoggedIn() ? get() : new Actor("system", "系统", List.of());
    }

    private boolean isLoggedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    /** @throws Denied when nobody is logged in, or the person no longer works here */
    public Actor get() {
        return find().orElseThrow(() -> new Denied("nobody who works here is logged in"));
    }

    /** The person who is asking, if anybody is and still works here. */
    public Optional<Actor> find() {
        return isLoggedIn()
                ? staffing.actor(
                        SecurityContextHolder.getContext().getAuthentication().getName())
                : Optional.empty();
    }
}
