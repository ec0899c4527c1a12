package org.hemei.voting.roll;

import java.time.Instant;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;

/** Who did something, and when. */
public record Signature(String username, String name, Instant at) {

    static Signature of(Actor actor, Instant at) {
        return new Signature(actor.username(), actor.name(), at);
    }

    Conflict.Holder holder() {
        return new Conflict.Holder(username, name);
    }
}
