package org.hemei.voting.count;

import org.hemei.rulebook.Profile;

/**
 * What the rulebook had for counts when a vote was announced.
 *
 * @param proxyLimit how many owners one proxy may represent, 0 for any number
 */
public record CountRules(CallBackRule callBack, int proxyLimit) {

    public static CountRules of(Profile profile) {
        return new CountRules(
                new CallBackRule(profile.number("voting.callBackShare"), profile.number("voting.callBackLeast")),
                profile.number("voting.proxyLimit"));
    }
}
