package org.hemei.mediation;

import java.util.List;
import org.hemei.platform.Phrase;

/** What a party may still do when mediation has not settled the matter (decision M5; People's Mediation Law 3, 26). */
public enum WayOut {
    POLICE,
    SEIZED_BODY,
    JOINT_HANDLING,
    PAYMENT_ORDER,
    SMALL_CLAIM,
    ARBITRATION,
    ADMINISTRATIVE,
    COMPLAINT,
    ANNUL_DECISION,
    INSPECT_RECORDS,
    COURT,
    /** An agreement that a court has confirmed and that is not performed is enforced (Law 33). */
    ENFORCEMENT,
    /** An agreement that is not performed can be sued upon (Law 32). */
    SUE_ON_AGREEMENT;

    /** What the law names to everybody (Law 26). */
    static final List<WayOut> ALWAYS = List.of(ARBITRATION, ADMINISTRATIVE, COURT);

    public Phrase told() {
        return Phrase.of("mediation.wayOut." + name());
    }
}
