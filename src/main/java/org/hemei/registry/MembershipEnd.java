package org.hemei.registry;

/** Why somebody is a member of a committee, or an alternate, no more before the term has ended. */
public enum MembershipEnd {
    NOT_OWNER,
    LACKS_CAPACITY,
    LIBERTY_RESTRICTED,
    RESIGNED,
    REMOVED,
    /** An alternate who did not want the seat. */
    DECLINED
}
