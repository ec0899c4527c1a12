package org.hemei.voting.count;

import org.hemei.rulebook.Profile;

/**
 * What the rulebook had for counts when a vote was announced.
 *
 * @param online how owners may vote other than on paper
 * @param proxyLimit how many owners one proxy may represent, 0 for any number
 */
public record CountRules(OnlineVoting online, CallBackRule callBack, int proxyLimit) {

    public static CountRules of(Profile profile) {
        return new CountRules(
                OnlineVoting.valueOf(profile.word(OnlineVoting.RULE)),
                new CallBackRule(profile.number("voting.callBackShare"), profile.number("voting.callBackLeast")),
                profile.number("voting.proxyLimit"));
    }
}
