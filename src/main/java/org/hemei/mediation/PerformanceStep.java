package org.hemei.mediation;

/** What follows when it was checked whether an agreement is performed. */
public enum PerformanceStep {
    /** The next instalment is to be checked when it is due. */
    NEXT,
    DONE,
    /** Performance is urged and checked again (People's Mediation Law 31). */
    URGE,
    /** It was urged before: the parties are told what they may do (Law 32, 33). */
    DEFAULT
}
