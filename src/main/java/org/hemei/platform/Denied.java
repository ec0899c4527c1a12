package org.hemei.platform;

/** The reader's role may never do this (HTTP 403). */
public class Denied extends RuntimeException {

    public Denied(String what) {
        super(what, null, false, false);
    }
}
