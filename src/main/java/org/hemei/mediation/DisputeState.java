package org.hemei.mediation;

/** How far a dispute has come; the aggregate owns it, whatever the engine is doing. */
public enum DisputeState {
    REGISTERED,
    ACCEPTED,
    MEDIATING,
    DECIDING,
    PERFORMING,
    CLOSED;

    /** Whether the parties can be called together. */
    public boolean isMediation() {
        return this == ACCEPTED || this == MEDIATING;
    }
}
