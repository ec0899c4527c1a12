package org.hemei.mediation;

/** Which side a party is on. */
public enum PartyRole {
    APPLICANT,
    RESPONDENT
}
