package org.hemei.voting.count;

import java.util.List;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;

/**
 * How the questions of a count are decided, for those who count it again.
 *
 * @param majorities that each question takes, in the order of the ballot
 * @param silence how owners count who were served and returned nothing
 */
public record DecisionRules(List<Matter> majorities, NonResponse silence) {

    public DecisionRules {
        majorities = List.copyOf(majorities);
    }
}
