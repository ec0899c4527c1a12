package org.hemei.election;

/** What has become of a member who was to leave, and of the seat. */
public enum VacancyOutcome {
    PROMOTED,
    LEFT_TO_ELECTION,
    FILLED_MEANWHILE,
    MEMBER_STAYS
}
