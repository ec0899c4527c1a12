package org.hemei.voting.count;

/**
 * How many owners are called back before a count is signed for, as the rulebook had it when the vote was announced.
 *
 * @param share of the ballots that came back in time, in percent, rounded up; 0 for nobody
 * @param least and not fewer than this many, as far as there are
 */
public record CallBackRule(int share, int least) {

    private static final int WHOLE = 100;

    int sizeOf(int returned) {
        if (share == 0) {
            return 0;
        }
        long rounded = ((long) returned * share + WHOLE - 1) / WHOLE;
        return (int) Math.min(returned, Math.max(least, rounded));
    }
}
