package org.hemei.mediation;

/** What a party is; only a person's name is personal data. */
public enum PartyKind {
    PERSON,
    FIRM,
    COMMITTEE,
    DEVELOPER
}
