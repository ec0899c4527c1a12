package org.hemei.voting;

/** What was chosen for one unit; it speaks for all the units of the same owner. */
public record Ballot(String unit, Choice choice) {

    public Ballot {
        unit = Unit.plain(unit);
    }
}
