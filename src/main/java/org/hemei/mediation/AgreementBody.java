package org.hemei.mediation;

/** Before whom an agreement was made; only the mediation committee's is confirmable by a court. */
public enum AgreementBody {
    MC,
    JOINT_MEETING
}
