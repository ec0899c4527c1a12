package org.hemei.mediation;

import java.util.EnumSet;
import java.util.Set;

/** How a dispute came to the office. */
public enum Source {
    WRITTEN,
    ORAL,
    HOTLINE_12345,
    COURT,
    POLICE,
    PETITION,
    RESIDENT_REPORT,
    OWN_INITIATIVE,
    /** An objection to a roll or a result that its answer has not settled. */
    ELECTION;

    private static final Set<Source> AUTHORITIES = EnumSet.of(COURT, POLICE, PETITION);

    /** True for a body that may have the matter before it already, and may entrust it to mediation. */
    public boolean isAuthority() {
        return AUTHORITIES.contains(this);
    }
}
