package org.hemei.election;

import java.util.Optional;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;

/** How many seats a committee may have (decision E3). */
final class CommitteeShape {

    private static final int SMALL = 3;

    private CommitteeShape() {}

    /** Before the roll is known: odd, within the limits, or three where the locality has small committees at all. */
    static Optional<Phrase> objection(int seats, Profile profile) {
        int fewest = knowsSmall(profile) ? SMALL : fewest(profile);
        int most = profile.number("election.committeeLargest");
        if (seats % 2 == 0) {
            return Optional.of(Phrase.of("election.seats.even", "" + seats));
        }
        return seats < fewest || seats > most
                ? Optional.of(Phrase.of("election.seats.range", "" + fewest, "" + most))
                : Optional.empty();
    }

    /** Once it is known how many households the compound has, and what area in whole square metres. */
    static Optional<Phrase> objection(int seats, Profile profile, long households, long area) {
        boolean small = households <= profile.number("election.smallCommitteeHouseholds")
                || area <= profile.number("election.smallCommitteeArea");
        return seats < fewest(profile) && !small
                ? Optional.of(Phrase.of("election.seats.notSmall", "" + fewest(profile), "" + households))
                : objection(seats, profile);
    }

    /** The legal minimum for a committee of so many seats. */
    static int fewest(int seats, Profile profile) {
        return Math.min(seats, fewest(profile));
    }

    private static int fewest(Profile profile) {
        return profile.number("election.committeeSmallest");
    }

    private static boolean knowsSmall(Profile profile) {
        return profile.number("election.smallCommitteeHouseholds") > 0
                || profile.number("election.smallCommitteeArea") > 0;
    }
}
