package org.hemei.voting.assembly;

import org.hemei.voting.Matter;

/** What owners decide together (Civil Code art. 278(1)); the item decides which majority it takes (278(2)). */
public enum LegalItem {
    PROCEDURE(1),
    COVENANT(2),
    COMMITTEE(3),
    FIRM(4),
    USE_FUND(5),
    RAISE_FUND(6),
    REBUILD(7),
    COMMON_PARTS(8),
    OTHER(9);

    private static final int FIRST_SPECIAL = 6;
    private static final int LAST_SPECIAL = 8;

    private final int number;

    LegalItem(int number) {
        this.number = number;
    }

    /** As counted in the article, from 1. */
    public int number() {
        return number;
    }

    public Matter matter() {
        return number >= FIRST_SPECIAL && number <= LAST_SPECIAL ? Matter.SPECIAL : Matter.ORDINARY;
    }
}
