package org.hemei.mediation;

/** People's Mediation Law 28: an agreement may be written or, where nothing is left to do, oral. */
public enum AgreementForm {
    ORAL,
    WRITTEN
}
