package org.hemei.offices;

/** What a person does in an office; the same word stands in candidate groups of tasks. */
public enum Role {
    MEDIATOR,
    OFFICER,
    LEAD,
    SUPERVISOR,
    BUREAU,
    POLICE,
    COMMITTEE_MEMBER,
    FIRM_USER,
    AUDITOR,
    ADMIN
}
