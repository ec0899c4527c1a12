package org.hemei.voting.count;

import java.util.List;

/**
 * One ballot with whose it is.
 *
 * @param owners all names on the roll; empty for the developer
 */
public record Unsealed(EnteredBallot ballot, PaperStanding standing, List<String> owners) {

    public Unsealed {
        owners = List.copyOf(owners);
    }
}
