package org.hemei.offices;

import java.util.List;

/**
 * How a role of an office is filled today.
 *
 * @param vacant nobody was given the role, rather than that all who have it are away
 * @param by the office whose people do it, in their role {@code as}: this very office and role unless it is covered
 * @param people those who do it; empty when there is nobody at all
 */
public record Filling(Role role, boolean vacant, Office by, Role as, List<Staff> people, State state) {

    /** Done by whoever has the role, by others who stand in, or by nobody. */
    public enum State {
        PRESENT,
        COVERED,
        NOBODY
    }
}
