package org.hemei.mediation;

/** Why an office hands a case on before it decides on it. */
public enum TransferGround {
    WRONG_PLACE,
    WRONG_TIER,
    CONFLICT_OF_INTEREST,
    COMPLEX
}
