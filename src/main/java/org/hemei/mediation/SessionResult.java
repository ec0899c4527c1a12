package org.hemei.mediation;

/** What a session led to. */
public enum SessionResult {
    CONTINUE,
    AGREED,
    UNRESOLVED
}
