package org.hemei.voting;

import org.hemei.platform.Phrase;

/**
 * A share the law asks for (Civil Code art. 278(2)). "At least" includes the number itself (以上, art. 1259), "more than
 * half" (过半数) does not. Compared by cross-multiplication: a rounded percentage would pass what fails by a hair.
 */
public enum Threshold {
    TWO_THIRDS(2, 3, true),
    MORE_THAN_HALF(1, 2, false),
    THREE_QUARTERS(3, 4, true);

    private final int numerator;
    private final int denominator;
    private final boolean inclusive;

    Threshold(int numerator, int denominator, boolean inclusive) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.inclusive = inclusive;
    }

    /** @throws ArithmeticException rather than overflow */
    public boolean isReached(long value, long of) {
        long left = Math.multiplyExact(value, denominator);
        long right = Math.multiplyExact(of, numerator);
        return inclusive ? left >= right : left > right;
    }

    /** The smallest whole number that reaches the share. */
    public long least(long of) {
        long share = Math.multiplyExact(of, numerator);
        return inclusive ? -Math.floorDiv(-share, denominator) : Math.floorDiv(share, denominator) + 1;
    }

    /** Such as {@code 2/3}. */
    public String fraction() {
        return numerator + "/" + denominator;
    }

    /** The share in hundredths of a per cent, for drawing only. */
    public int basisPoints() {
        return 10_000 * numerator / denominator;
    }

    /** The share in words, with whether it includes the number itself. */
    public Phrase words() {
        return Phrase.of("voting.threshold." + name());
    }
}
