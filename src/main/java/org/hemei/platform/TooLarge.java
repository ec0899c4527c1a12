package org.hemei.platform;

/** What was sent is larger than allowed (HTTP 413); the reason tells how much is. */
public class TooLarge extends RuntimeException {

    private final transient Phrase reason;

    public TooLarge(Phrase reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Phrase reason() {
        return reason;
    }
}
