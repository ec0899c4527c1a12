package org.hemei.mediation;

/** What parties bring: who they are, and that they may act; without the assembly's authority no common income is settled. */
public enum Paper {
    IDENTITY,
    PROPERTY_PROOF,
    AUTHORISATION,
    FIRM_LICENCE,
    COMMITTEE_FILING,
    ASSEMBLY_AUTHORITY
}
