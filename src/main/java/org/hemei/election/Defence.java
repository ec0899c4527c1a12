package org.hemei.election;

/** How a member has answered a proposal to remove them. */
public enum Defence {
    WRITTEN,
    ORAL,
    WAIVED,
    /** Said nothing until the time given was over. */
    SILENT
}
