package org.hemei.notifications;

import java.util.function.IntFunction;

/** Knows which senders are alive, on whichever node, by locks that end with the process that holds them. */
public interface Senders {

    /** Does work as a new sender, whose number it is given. Must not be called in a transaction. */
    <T> T as(IntFunction<T> work);

    boolean isAlive(int sender);
}
