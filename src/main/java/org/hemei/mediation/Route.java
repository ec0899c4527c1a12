package org.hemei.mediation;

/** Where decision M1 sends a dispute: it is mediated here, or another body is told to the parties. */
public enum Route {
    MEDIATE,
    /** Mediated, with a warning that the year in which a court may annul an owners' decision goes on running (BO 12). */
    MEDIATE_COURT_LIMIT,
    REPORT_TO_POLICE,
    REFER_TO_SEIZED_BODY,
    JOINT_HANDLING;

    public boolean isAdmitted() {
        return this == MEDIATE || this == MEDIATE_COURT_LIMIT;
    }
}
