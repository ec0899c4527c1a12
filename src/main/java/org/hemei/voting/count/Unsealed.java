package org.hemei.voting.count;

import java.util.List;

/**
 * One ballot with whose it is.
 *
 * @param owners all names on the roll; empty unless it is theirs
 */
public record Unsealed(EnteredBallot ballot, PaperStanding standing, Whose whose, List<String> owners) {

    /** Who votes for its unit: until it is handed over the developer, whoever has bought it. */
    public enum Whose {
        OWNERS,
        DEVELOPER,
        /** The unit is no longer on the roll. */
        OFF_ROLL
    }

    public Unsealed {
        owners = List.copyOf(owners);
    }
}
