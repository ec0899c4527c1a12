package org.hemei.platform;

import org.jspecify.annotations.Nullable;

/** The state of things forbids it now (HTTP 409); tells who got there first, or what the state is. */
public class Conflict extends RuntimeException {

    /** The person who holds, or has finished, what was asked for. */
    public record Holder(String username, String name) {}

    private final transient Phrase reason;
    private final transient @Nullable Holder holder;
    private final @Nullable String current;

    private Conflict(Phrase reason, @Nullable Holder holder, @Nullable String current) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.holder = holder;
        this.current = current;
    }

    public static Conflict heldBy(Holder holder, Phrase reason) {
        return new Conflict(reason, holder, null);
    }

    public static Conflict inState(String current, Phrase reason) {
        return new Conflict(reason, null, current);
    }

    public Phrase reason() {
        return reason;
    }

    public @Nullable Holder holder() {
        return holder;
    }

    public @Nullable String current() {
        return current;
    }
}
