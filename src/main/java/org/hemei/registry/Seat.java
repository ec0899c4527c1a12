package org.hemei.registry;

/** What somebody is on a committee; an alternate has no seat yet. */
public enum Seat {
    CHAIR,
    DEPUTY,
    MEMBER,
    ALTERNATE
}
