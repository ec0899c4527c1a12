package org.hemei.voting;

import org.hemei.registry.Area;

/** What a group of owners weighs: their area and their heads, which the law always asks for together. */
public record Weight(Area area, long heads) {

    public static final Weight ZERO = new Weight(Area.ZERO, 0);

    public Weight {
        if (heads < 0) {
            throw new IllegalArgumentException("heads are not negative: " + heads);
        }
    }

    public Weight plus(Weight other) {
        return new Weight(area.plus(other.area), Math.addExact(heads, other.heads));
    }

    public Weight minus(Weight other) {
        return new Weight(area.minus(other.area), heads - other.heads);
    }

    /** More in both measures. */
    boolean outweighs(Weight other) {
        return heads > other.heads && area.compareTo(other.area) > 0;
    }
}
