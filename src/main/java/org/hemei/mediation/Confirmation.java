package org.hemei.mediation;

/** Whether a court may confirm an agreement (decision M4; People's Mediation Law 33). */
public enum Confirmation {
    NOT_NEEDED,
    NOT_CONFIRMABLE,
    AFTER_RESIGNING,
    CONFIRMABLE;

    boolean isOpen() {
        return this == AFTER_RESIGNING || this == CONFIRMABLE;
    }
}
