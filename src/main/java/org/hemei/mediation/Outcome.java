package org.hemei.mediation;

/** How a mediation ended. */
public enum Outcome {
    DECLINED,
    REFUSED,
    WITHDRAWN,
    TERMINATED,
    AGREED_ORAL,
    AGREED_WRITTEN
}
