package org.hemei.election;

/** Why somebody may not stand (decision E2). */
public enum Obstacle {
    NOT_ENTITLED,
    LACKS_CAPACITY,
    ARREARS,
    FIRM_INTEREST,
    DISCREDITED
}
