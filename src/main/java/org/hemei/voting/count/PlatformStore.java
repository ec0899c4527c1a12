package org.hemei.voting.count;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;

/** Who brought lists of the official platform; what is in them is kept with the ballots. */
public interface PlatformStore {

    /** Writes down who brought a list, or brought it again. */
    void uploaded(String countNo, int entry, int ballots, Actor actor, Instant at);

    /** By entry. */
    List<PlatformUpload> uploads(String countNo);

    void forget(String countNo);
}
