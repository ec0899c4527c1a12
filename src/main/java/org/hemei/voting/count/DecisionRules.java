package org.hemei.voting.count;

import java.util.List;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;

/**
 * How the questions of a count are decided, for those who count it again.
 *
 * @param majorities that each question takes, in the order of the ballot
 * @param silence how owners count who were served and returned nothing
 * @param receipts whether its owners have receipts, printed or shown on the screen
 */
public record DecisionRules(List<Matter> majorities, NonResponse silence, boolean receipts) {

    public DecisionRules {
        majorities = List.copyOf(majorities);
    }
}
