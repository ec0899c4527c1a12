package org.hemei.voting.assembly;

/** The grounds on which a vote may be called off; none of them is the likely result. */
public enum VoteCancelGround {
    COURT_ORDER,
    PROCEDURE_VOID,
    MATTERS_WITHDRAWN,
    CONVENER_UNABLE,
    FORCE_MAJEURE
}
