package org.hemei.election;

/** What an audit of a term's accounts came to. */
public enum AuditOpinion {
    CLEAN,
    RESERVED,
    NOT_POSSIBLE
}
