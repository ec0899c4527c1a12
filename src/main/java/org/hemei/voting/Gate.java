package org.hemei.voting;

import org.hemei.registry.Area;

/** A threshold that both measures have to reach. */
public record Gate(Check area, Check heads) {

    static Gate of(Weight value, Weight of, Threshold threshold) {
        return new Gate(
                new Check(value.area().hundredths(), of.area().hundredths(), threshold),
                new Check(value.heads(), of.heads(), threshold));
    }

    public boolean met() {
        return area.met() && heads.met();
    }

    /** What falls short of the threshold in each measure. */
    public Weight missing() {
        return new Weight(new Area(area.missing()), heads.missing());
    }
}
