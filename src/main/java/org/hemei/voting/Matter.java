package org.hemei.voting;

import org.hemei.platform.Phrase;

/** What is decided, by the majority it needs of those who take part (Civil Code art. 278). */
public enum Matter {
    /** Items 1 to 5 and 9, such as rules, elections, hiring and dismissing a firm, using the repair fund. */
    ORDINARY(Threshold.MORE_THAN_HALF),
    /** Items 6 to 8: raising repair funds, rebuilding, changing the use of common parts or trading from them. */
    SPECIAL(Threshold.THREE_QUARTERS);

    private final Threshold majority;

    Matter(Threshold majority) {
        this.majority = majority;
    }

    public Threshold majority() {
        return majority;
    }

    public Phrase words() {
        return Phrase.of("voting.matter." + name());
    }

    /** The articles that the quorum and this majority come from. */
    public Phrase article() {
        return Phrase.of("voting.article." + name());
    }
}
