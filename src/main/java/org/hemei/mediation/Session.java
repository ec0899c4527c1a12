package org.hemei.mediation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A session that was held, with its minutes. */
@Table("mediation_session")
public record Session(Instant heldAt, Set<PartyRole> present, @Nullable String minutes, SessionResult result) {

    /** As those may know of it who do not handle the case. */
    Session withoutMinutes() {
        return new Session(heldAt, present, null, result);
    }
}
