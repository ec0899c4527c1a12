package org.hemei.election;

/** What the joint check of authorities found about a candidate; whether it bars them, the decision says. */
public enum CandidateFinding {
    LACKS_CAPACITY,
    ARREARS,
    FIRM_INTEREST,
    DISCREDITED
}
