package org.hemei.registry;

/** What a unit is to the developer: units unsold, or sold and not yet handed over, are the developer's. */
public enum UnitStatus {
    SOLD,
    UNSOLD,
    UNDELIVERED;

    public boolean isDevelopers() {
        return this != SOLD;
    }
}
