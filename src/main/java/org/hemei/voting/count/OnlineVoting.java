package org.hemei.voting.count;

/** What local law says on votes that do not come on paper: the words of the rule {@code voting.onlineVoting}. */
public enum OnlineVoting {
    NOT_ALLOWED,
    /** The official platform alone; its result list is part of every count. */
    OFFICIAL_PLATFORM,
    /** The city's system, and paper for whoever asks; a result list may be part of the count. */
    CITY_SYSTEM_FIRST,
    /** Personal links of this application. */
    OWN_LINKS;

    public static final String RULE = "voting.onlineVoting";

    public boolean hasLists() {
        return this == OFFICIAL_PLATFORM || this == CITY_SYSTEM_FIRST;
    }
}
