package org.hemei.mediation;

/** What a dispute is about. */
public enum Category {
    LEAK,
    NOISE,
    PARKING,
    PETS,
    SHARED_SPACE,
    ALTERATION,
    FEE_ARREARS,
    FIRM_SERVICE,
    FIRM_FEES,
    FIRM_HANDOVER,
    COMMON_INCOME,
    COMMITTEE_CONDUCT,
    COMMITTEE_ELECTION,
    OWNERS_DECISION,
    DEVELOPER_WARRANTY,
    DEVELOPER_FACILITIES,
    PARKING_SALE,
    FIRE_SAFETY,
    OTHER
}
