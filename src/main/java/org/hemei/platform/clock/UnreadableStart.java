package org.hemei.platform.clock;

/** The time at which the demo shall start cannot be read; the message tells how it is written. */
class UnreadableStart extends RuntimeException {

    UnreadableStart(String start, Throwable cause) {
        super("--" + StartingTime.PROPERTY + "=" + start + " is not a date and time of the years 2000 to 2099.", cause);
    }
}
