package org.hemei.tasks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;

/** Which rows of the work list a person may see, and which of those are asked for. */
class TaskCondition {

    /** Nobody holds it, or somebody else does who is away. */
    private static final String FREE =
            """
            (t.assignee is null or t.assignee <> :me and t.assignee in (
                select a.username from offices_away a where :today between a.from_day and a.to_day))""";

    /** How near the end of a time limit has to be to press; as long as the list paints it so. */
    private static final Duration SOON = Duration.ofDays(3);

    private final List<String> terms = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();

    static TaskCondition of(TaskFilter.State state, Actor actor, Instant now) {
        TaskCondition condition = new TaskCondition().and("t.state = 'OPEN'");
        String own = "t.assignee = :me";
        condition.with("me", actor.username()).with("today", CityTime.day(now));
        String office = condition.served(actor);
        switch (state) {
            case MINE -> condition.and(own);
            case CLAIMABLE -> condition.and(FREE).and(office);
            case OVERDUE ->
                condition
                        .and("(" + own + " or " + office + ")")
                        .and("t.due_order < :now")
                        .with("now", now.atOffset(ZoneOffset.UTC));
            case EXPIRING ->
                condition
                        .and("(" + own + " or " + office + ")")
                        .and("t.due_order >= :now and t.due_order < :soon")
                        .with("now", now.atOffset(ZoneOffset.UTC))
                        .with("soon", now.plus(SOON).atOffset(ZoneOffset.UTC));
            case ALL -> condition.and("(" + own + " or " + office + ")");
            case OVERSEEN ->
                condition
                        .and("t.office = any(:overseen)")
                        .with("overseen", actor.overseen().toArray(String[]::new));
        }
        return condition;
    }

    /** Role by role, since whoever covers much serves one role in many offices. */
    private String served(Actor actor) {
        List<String> alternatives = new ArrayList<>();
        for (Role role : actor.roles()) {
            Set<String> offices = actor.offices(Set.of(role));
            if (!offices.isEmpty()) {
                alternatives.add("t.role = :role" + role + " and t.office = any(:offices" + role + ")");
                with("role" + role, role.name()).with("offices" + role, offices.toArray(String[]::new));
            }
        }
        return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
    }

    TaskCondition and(String term) {
        terms.add(term);
        return this;
    }

    TaskCondition with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
