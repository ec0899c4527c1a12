package org.hemei.election;

/** The grounds on which an election may be called off; none of them is the likely result. */
public enum CancelGround {
    COURT_ORDER,
    PROCEDURE_VOID,
    GROUP_UNABLE,
    TOO_FEW_CANDIDATES,
    FORCE_MAJEURE
}
