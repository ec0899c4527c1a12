package org.hemei.voting;

/**
 * How an election turns consent into seats; all of it is the locality's or the rules of procedure's to say.
 *
 * @param seats as many as were agreed on
 * @param fewest the legal minimum of members
 * @param alternates whether those who passed and found no seat step up when one falls vacant
 */
public record ElectionRules(int seats, int fewest, Ranking ranking, Formation formation, boolean alternates) {

    /** What is compared first where more pass than there are seats. */
    public enum Ranking {
        HEADS_THEN_AREA,
        AREA_THEN_HEADS
    }

    /** When those elected are a committee. */
    public enum Formation {
        EVERY_SEAT,
        /** Hangzhou arts. 27 and 28: the legal minimum, and more than half of the agreed seats. */
        MINIMUM_AND_OVER_HALF
    }

    public ElectionRules {
        if (seats < 1 || fewest < 1) {
            throw new IllegalArgumentException("a committee has seats and a minimum: " + seats + ", " + fewest);
        }
    }

    /** Whether so many elected are a committee. */
    public boolean areEnough(int elected) {
        return switch (formation) {
            case EVERY_SEAT -> elected == seats;
            case MINIMUM_AND_OVER_HALF -> elected >= fewest && 2 * elected > seats;
        };
    }
}
