package org.hemei.voting;

/**
 * One measure held against its threshold, in heads or in hundredths of a square metre.
 *
 * @param of what the share is taken of
 */
public record Check(long value, long of, Threshold threshold) {

    /** A share of nothing is never reached: where nobody takes part, nobody has decided. */
    public boolean met() {
        return of > 0 && threshold.isReached(value, of);
    }

    /** The least value that would be enough. */
    public long least() {
        return threshold.least(of);
    }

    /** How much {@code value} falls short; 0 where it is enough. */
    public long missing() {
        return met() ? 0 : least() - value;
    }
}
