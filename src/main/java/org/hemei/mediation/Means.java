package org.hemei.mediation;

/** How something was said to a party. */
public enum Means {
    IN_PERSON,
    PHONE,
    WRITTEN
}
