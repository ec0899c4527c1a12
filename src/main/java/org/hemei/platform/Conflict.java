package org.hemei.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of things forbids it now (HTTP 409); tells who got there first, or what the state is. */
public class Conflict extends RuntimeException {

    /** The person who holds, or has finished, what was asked for. */
    public record Holder(String username, String name) {}

    private final transient Phrase reason;
    private final transient @Nullable Holder holder;
    private final @Nullable String current;
    private final @Nullable Instant at;

    private Conflict(Phrase reason, @Nullable Holder holder, @Nullable String current, @Nullable Instant at) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.holder = holder;
        this.current = current;
        this.at = at;
    }

    /**
     * @param current how they have it
     * @param at when that came about, where it is known
     */
    public static Conflict heldBy(Holder holder, String current, @Nullable Instant at, Phrase reason) {
        return new Conflict(reason, holder, current, at);
    }

    public static Conflict inState(String current, Phrase reason) {
        return new Conflict(reason, null, current, null);
    }

    public Phrase reason() {
        return reason;
    }

    public @Nullable Holder holder() {
        return holder;
    }

    public @Nullable Instant at() {
        return at;
    }

    public @Nullable String current() {
        return current;
    }
}
