package org.hemei.mediation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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

    /** Whether the parties came to terms when they last met at this tier, so that there is nothing left to meet for. */
    static boolean isAgreed(List<Session> sessions, Tier tier) {
        Session last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
        return last != null && last.tier == tier && last.result == SessionResult.AGREED;
    }

    /** As those may know of it who do not handle the case. */
    Session withoutMinutes() {
        return new Session(tier, heldAt, present, null, result);
    }
}
