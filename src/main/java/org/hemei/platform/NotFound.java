package org.hemei.platform;

/** It does not exist, or the reader may not know that it does (HTTP 404). */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
