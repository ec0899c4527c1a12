package org.hemei.mediation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A session as it is arranged, by one office and its mediator.
 *
 * @param mediator username
 * @param sequence how often it was moved or called off, as calendars count changes
 * @param heldAs which session of the case it became, from 1; null unless it was held
 */
@Table("mediation_session_plan")
public record SessionPlan(
        @Id @Nullable Long id,
        String caseNo,
        String office,
        String mediator,
        Instant at,
        String place,
        Set<PartyRole> invited,
        State state,
        int sequence,
        Instant changedAt,
        @Nullable Integer heldAs) {

    /** What has become of it. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    static SessionPlan of(
            String caseNo,
            String office,
            String mediator,
            Instant at,
            String place,
            Set<PartyRole> invited,
            Instant now) {
        return new SessionPlan(null, caseNo, office, mediator, at, place, invited, State.PLANNED, 0, now, null);
    }

    public boolean isOpen() {
        return state == State.PLANNED;
    }

    /** What this session looked like to whoever has read it, to be told when they change it. */
    public String version() {
        return id + "." + sequence;
    }

    SessionPlan movedTo(Instant other, String elsewhere, Instant now) {
        return new SessionPlan(
                id, caseNo, office, mediator, other, elsewhere, invited, state, sequence + 1, now, heldAs);
    }

    SessionPlan cancelled(Instant now) {
        return new SessionPlan(
                id, caseNo, office, mediator, at, place, invited, State.CANCELLED, sequence + 1, now, heldAs);
    }

    SessionPlan heldAs(int number, Instant now) {
        return new SessionPlan(
                id, caseNo, office, mediator, at, place, invited, State.HELD, sequence, now, Integer.valueOf(number));
    }

    SessionPlan passedTo(String successor, Instant now) {
        return new SessionPlan(id, caseNo, office, successor, at, place, invited, state, sequence, now, heldAs);
    }
}
