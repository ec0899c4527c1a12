package org.hemei.mediation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A session that was held, with its minutes; a side that is not among those present did not come. */
@Table("mediation_session")
public record Session(
        Tier tier, Instant heldAt, Set<PartyRole> present, @Nullable String minutes, SessionResult result) {

    Set<PartyRole> absent() {
        Set<PartyRole> absent = EnumSet.allOf(PartyRole.class);
        absent.removeAll(present);
        return absent;
    }

    /** As those may know of it who do not handle the case. */
    Session withoutMinutes() {
        return new Session(tier, heldAt, present, null, result);
    }
}
