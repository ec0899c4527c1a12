package org.hemei.offices;

import java.util.Optional;

/** The steps of the chain, from the compound itself to the city (domain rule: four tiers of mediation above tier 0). */
public enum Tier {
    COMPOUND,
    COMMUNITY,
    STREET,
    DISTRICT,
    CITY;

    /** The tier a dispute may move to by consent; none above the city. */
    public Optional<Tier> next() {
        return this == CITY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
