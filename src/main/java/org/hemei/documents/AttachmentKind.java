package org.hemei.documents;

/** What a file of a case is. */
public enum AttachmentKind {
    PHOTO,
    EVIDENCE,
    /** Of an issued paper as it was signed. */
    SIGNED_SCAN
}
