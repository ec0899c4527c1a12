package org.hemei.voting.roll;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.hemei.platform.CityTime;
import org.hemei.registry.Area;

/** The state of the register that a roll was taken from: what is entered there later does not touch the roll. */
public record RegisterState(Instant at, int units, Area area) {

    public OffsetDateTime time() {
        return CityTime.at(at);
    }
}
