package org.hemei.voting.assembly;

import java.util.List;

/**
 * How far the delivery of ballots is.
 *
 * @param proven units whose owners were served with proof
 * @param undeliverable units for which a posted notice has to stand in
 * @param missing units without an entry, in the order of their names; {@code missingCount} is of all, the list of the
 *     first hundred
 */
public record DeliverySummary(int units, int proven, int undeliverable, int missingCount, List<String> missing) {

    public DeliverySummary {
        missing = List.copyOf(missing);
    }
}
