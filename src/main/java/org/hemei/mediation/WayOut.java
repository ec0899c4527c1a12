package org.hemei.mediation;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** What a party may still do when mediation has not settled the matter (decision M5; People's Mediation Law 3, 26). */
public enum WayOut {
    POLICE,
    SEIZED_BODY,
    JOINT_HANDLING,
    PAYMENT_ORDER,
    SMALL_CLAIM,
    /** Of a sum that takes the agreement of both for that procedure. */
    SMALL_CLAIM_AGREED,
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

    /** What the law names to everybody (Law 26), after what the route of the case says first. */
    static List<WayOut> afterRoute(@Nullable Route route) {
        List<WayOut> ways = new ArrayList<>(List.of(ARBITRATION, ADMINISTRATIVE, COURT));
        if (route == Route.REPORT_TO_POLICE) {
            ways.add(0, POLICE);
        } else if (route == Route.REFER_TO_SEIZED_BODY) {
            ways.add(0, SEIZED_BODY);
        } else if (route == Route.JOINT_HANDLING) {
            ways.add(0, JOINT_HANDLING);
        }
        return ways;
    }

    public Phrase told() {
        return Phrase.of("mediation.wayOut." + name());
    }
}
