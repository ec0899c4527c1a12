package org.hemei.voting.count;

/**
 * Where the ballots of a batch have gone: issued = valid + invalid + late + unreturned.
 *
 * @param late received outside the window: kept and shown, never counted
 * @param repeated displaced by another ballot of the same unit, and outside the balance
 * @param struckOff of units that an amendment has struck off the roll since: kept, and outside the balance
 * @param proxied how many of those that came back are of units with a proxy or a guardian
 */
public record BatchBalance(
        String batch, int issued, int valid, int invalid, int late, int repeated, int proxied, int struckOff) {

    /** Where no unit was struck off. */
    public BatchBalance(String batch, int issued, int valid, int invalid, int late, int repeated, int proxied) {
        this(batch, issued, valid, invalid, late, repeated, proxied, 0);
    }

    public int returned() {
        return valid + invalid + late;
    }

    public int unreturned() {
        return issued - returned();
    }
}
