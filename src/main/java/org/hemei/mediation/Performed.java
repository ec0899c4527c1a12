package org.hemei.mediation;

/** How far an agreement was found to be performed. */
public enum Performed {
    YES,
    PARTLY,
    NO
}
