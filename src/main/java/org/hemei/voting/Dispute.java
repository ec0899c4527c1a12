package org.hemei.voting;

import java.util.Set;

/**
 * Ballots of one head that somebody may yet decide differently.
 *
 * @param changing as what they would have to count for the result to be another; empty where nothing they could be
 *     changes it alone
 */
public record Dispute(Position position, Set<Standing> changing) {

    /** True where the outcome hangs on this head alone. */
    public boolean isDecisive() {
        return !changing.isEmpty();
    }
}
